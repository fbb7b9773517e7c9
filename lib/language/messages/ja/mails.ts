import type { Translated } from '../../typed';

export default {
  signInSubject: '{blog} へのログイン用リンク',
  hello: 'こんにちは。',
  signInWhy: '{blog} へのログインのご依頼を受けました。次のページを開き、ボタンを押してください。',
  signInWhyHtml: '{blog} へのログインのご依頼を受けました。ページを開き、ボタンを押してください。',
  openToSignIn: 'ログインのページを開く',
  signInLimits: 'リンクは一度だけ、{minutes, number}分間、開いたブラウザで有効です。',
  notYou: 'お心当たりがなければ、何も起きていませんので、このメールは無視してください。',
  borrowedSubject: '{blog}のコメントはあなたですか？',
  borrowedWhy:
    'ログインしていない方が{blog}にコメントを書き、あなたのメールアドレスを記入しました。コメントは確認待ちで、読めるのはコメントを管理する人だけです。',
  borrowedDo:
    'あなたのものでしたらご自身のものに、そうでなければその旨をお知らせください。どちらもこのページのボタン一つでできます。',
  ownSubject: '{blog} の所有者になりました',
  ownWhy:
    '{name} さんが {blog} をあなたに譲りました。これからは設定、すべての記事、全員の役割をスタジオで管理できます。',
  gaveSubject: '{blog} の所有者が変わりました',
  gaveWhy: '{blog} を {name} さんに譲りました。あなたは執筆者として続けられ、書いたものはあなたのものです。',
  gaveNotYou:
    'お心当たりがなければ、次のページですべてのブラウザからログアウトし、{name} さんにご連絡ください。ブログを返せるのは {name} さんだけです。',
} satisfies Translated<'mails'>;
