import type { Translated } from '../../typed';

export default {
  untitled: '無題',
  comments: '{count, plural, =0 {コメントはまだありません} other {コメント#件}}',
  articles: '{count, plural, other {記事#件}}',
  authorAnswered: '{name}さんの返信{answers, number}件',
  authorsAnswered: '筆者の返信{answers, number}件',
  alsoIn: 'ほかの言語：',
  pages: '記事のページ',
  newer: '新しい記事',
  older: '以前の記事',

  contents: '目次',
  copy: 'コピー',
  copied: 'コピーしました',
  edited: '<date></date>に更新',
  minutes: '{minutes, plural, other {#分}}',
  commentsWithAnswers: '<link>{comments}</link>、<answers>{answered}</answers>',
  textUnder: '本文のライセンス：<link>{licence}</link>',
  firstAt: '初出：<link>{host}</link>',
  beside: '前後の記事',
  earlier: '前の記事',
  later: '次の記事',
  series: '連載',
  firstPart: '第1回：<series>{name}</series>',
  partOf: '全{parts, number}回の第{part, number}回：<series>{name}</series>',
  author: '筆者',
  tagged: 'タグ',

  playVideo: '動画を再生',
  showPost: '投稿を表示',
  fromSite: '{what}（{site}）',
  siteLearns:
    '{site} から読み込まれます。そのとき、あなたのインターネット上のアドレスと、ここを訪れたことが相手に伝わります。',
  videoOn: '{site} の動画',
  postOn: '{site} の投稿',
} satisfies Translated<'articles'>;
