import type { Translated } from '../../typed';

export default {
  answer: 'Auf dem Blog antworten',
  readOn: 'Weiterlesen',
  commentsOnArticle: 'Kommentare zu „{title}“ · {blog}',
  on: '{name} zu „{title}“',
  authorOn: '{name} (schrieb den Artikel) zu „{title}“',
  answers: '{name} antwortet {answered} zu „{title}“',
  authorAnswers: '{name} (schrieb den Artikel) antwortet {answered} zu „{title}“',
  byAuthor: '{name} (schrieb den Artikel)',
  answersHere: '{name} antwortet {answered}',
  authorAnswersHere: '{name} (schrieb den Artikel) antwortet {answered}',
  comments: 'Kommentare',
  aboutBlog:
    'Ein Blog, der antwortet. Jeder Artikel steht mit seinem Gespräch: Kommentare, und was von Autorenseite geantwortet wurde.',
  latestArticles: 'Neueste Artikel',
  pages: 'Seiten',
  everyPage: 'Alle Seiten',
  articlesFeed: 'Neueste Artikel als Feed',
  commentsFeed: 'Neueste Kommentare als Feed',
} satisfies Translated<'following'>;
