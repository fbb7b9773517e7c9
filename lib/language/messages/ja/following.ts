import type { Translated } from '../../typed';

export default {
  answer: 'ブログで返信する',
  readOn: '続きを読む',
  commentsOnArticle: '「{title}」へのコメント · {blog}',
  on: '「{title}」への{name}さんのコメント',
  authorOn: '「{title}」への{name}さん（筆者）のコメント',
  answers: '「{title}」で{name}さんが{answered}さんに返信',
  authorAnswers: '「{title}」で{name}さん（筆者）が{answered}さんに返信',
  byAuthor: '{name}さん（筆者）',
  answersHere: '{name}さんから{answered}さんへの返信',
  authorAnswersHere: '{name}さん（筆者）から{answered}さんへの返信',
  comments: 'コメント',
  aboutBlog: '返事をするブログです。どの記事にも会話が続きます。読者のコメントと、筆者の返信です。',
  latestArticles: '最新の記事',
  pages: 'ページ',
  everyPage: 'すべてのページ',
  articlesFeed: '最新の記事のフィード',
  commentsFeed: '最新のコメントのフィード',
} satisfies Translated<'following'>;
