import type { Translated } from '../../typed';

export default {
  toText: '本文へ',
  toPage: '本文へ',
  thisBlog: 'このブログ',
  archive: 'アーカイブ',
  archiveOf: '{year}年のアーカイブ',
  tags: 'タグ',
  tag: 'タグ',
  noTags: 'タグの付いた記事はまだありません。',
  moreTags: 'このほかにもタグがあります。',
  pageNumber: '{page, number}ページ',
  nothingYet: 'まだ何も公開されていません。',
  articles: '記事',
  signIn: 'ログイン',
  colours: 'このブログの配色',
  asDevice: '端末に合わせる',
  light: 'ライト',
  dark: 'ダーク',
  commentsOn: '{title}へのコメント',
  missingTitle: 'このアドレスには何もありません。',
  missingNote:
    '名前が変わったか、取り下げられたのかもしれません。<front>トップページ</front>からお探しください。',
  frontHasIt: '<front>トップページ</front>からお探しください。',
  failedTitle: 'ただいまこのページを表示できません。',
  failedNote: '書いた内容はこのブラウザに残っています。',
  tryAgain: 'もう一度試す',
} satisfies Translated<'site'>;
