import type { Translated } from '../../typed';

export default {
  title: '検索',
  titleFor: '「{query}」の検索',
  field: 'このブログを検索',
  send: '検索する',
  hint: '<typed>"引用符の中の語"</typed> は続けて、<typed>-語</typed> は除いて、<typed>or</typed> はどちらかを探します。',
  browse: '<archive>アーカイブ</archive>や<tags>タグ</tags>からも探せます。',

  show: '表示するもの',
  all: 'すべて',
  articleCount: '{count, plural, =0 {記事なし} other {記事#件}}',
  manyArticles: '記事{count, number}件以上',
  commentCount: '{count, plural, =0 {コメントなし} other {コメント#件}}',
  manyComments: 'コメント{count, number}件以上',
  articles: '記事',
  comments: 'コメント',
  furtherArticles: '続きの記事',
  furtherComments: '続きのコメント',
  toBeginning: '最初へ',
  tagged: 'タグ「<link>{name}</link>」の付いたすべて',

  nothing: '「<asked>{query}</asked>」を含むものはありません。',
  instead:
    '「<asked>{query}</asked>」を含むものはありません。「<other>{instead}</other>」を含むものを表示しています。',
  meant: 'もしかして：<link>{query}</link>',
  alike: '似た題名',
  noWord: '探せる語が含まれていません。',
  onlyExcluded: '除く語だけが指定されています。何を探しますか。',
  tooCommon: 'ほとんどすべてに含まれる語です。もっと珍しい語で探してください。',
  cut: '長いため、はじめの部分だけを探しました。',
  tooSlow: 'この検索には時間がかかりすぎます。語を減らすか、珍しい語にすると速くなります。',
  tooMany: 'いま多くの人が検索しています。少し待ってからもう一度お試しください。',

  missingAlike: 'こちらをお探しでしょうか',
  toFrontPage: 'トップページへ',
} satisfies Translated<'search'>;
