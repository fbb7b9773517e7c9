import type { Translated } from '../../typed';

export default {
  answer: 'Répondre sur le blog',
  readOn: 'Lire la suite',
  commentsOnArticle: 'Commentaires sur « {title} » · {blog}',
  on: '{name} sur « {title} »',
  authorOn: '{name} (a écrit l’article) sur « {title} »',
  answers: '{name} répond à {answered} sur « {title} »',
  authorAnswers: '{name} (a écrit l’article) répond à {answered} sur « {title} »',
  byAuthor: '{name} (a écrit l’article)',
  answersHere: '{name} répond à {answered}',
  authorAnswersHere: '{name} (a écrit l’article) répond à {answered}',
  comments: 'Commentaires',
  aboutBlog:
    'Un blog qui répond. Chaque article vient avec sa conversation : les commentaires, et les réponses d’auteur.',
  latestArticles: 'Derniers articles',
  pages: 'Pages',
  everyPage: 'Toutes les pages',
  articlesFeed: 'Derniers articles en flux',
  commentsFeed: 'Derniers commentaires en flux',
} satisfies Translated<'following'>;
