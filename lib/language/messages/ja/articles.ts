import type { Translated } from '../../typed';

export default {
  untitled: '無題',
  comments: '{count, plural, =0 {コメントはまだありません} other {コメント#件}}',
  articles: '{count, plural, other {記事#件}}',
  authorAnswered: '{name}さんの返信{answers, number}件',
  authorsAnswered: '筆者の返信{answers, number}件',
  pages: '記事のページ',
  newer: '新しい記事',
  older: '以前の記事',
} satisfies Translated<'articles'>;
