import type { Translated } from '../../typed';

export default {
  answer: 'לענות בבלוג',
  readOn: 'המשך קריאה',
  commentsOnArticle: 'תגובות על ״{title}״ · {blog}',
  on: '{name} על ״{title}״',
  authorOn: '{name} (כתב/ה את המאמר) על ״{title}״',
  answers: '{name} בתשובה אל {answered} על ״{title}״',
  authorAnswers: '{name} (כתב/ה את המאמר) בתשובה אל {answered} על ״{title}״',
  byAuthor: '{name} (כתב/ה את המאמר)',
  answersHere: '{name} בתשובה אל {answered}',
  authorAnswersHere: '{name} (כתב/ה את המאמר) בתשובה אל {answered}',
  comments: 'תגובות',
  aboutBlog: 'בלוג שעונה. כל מאמר מופיע עם השיחה שלו: התגובות, ומה שהשיבו הכותבים.',
  latestArticles: 'המאמרים האחרונים',
  pages: 'עמודים',
  everyPage: 'כל העמודים',
  articlesFeed: 'המאמרים האחרונים כפיד',
  commentsFeed: 'התגובות האחרונות כפיד',
} satisfies Translated<'following'>;
