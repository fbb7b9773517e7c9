import type { Translated } from '../../typed';

export default {
  answer: 'Responder en el blog',
  readOn: 'Seguir leyendo',
  commentsOnArticle: 'Comentarios en «{title}» · {blog}',
  on: '{name} en «{title}»',
  authorOn: '{name} (autoría) en «{title}»',
  answers: '{name} responde a {answered} en «{title}»',
  authorAnswers: '{name} (autoría) responde a {answered} en «{title}»',
  byAuthor: '{name} (autoría)',
  answersHere: '{name} responde a {answered}',
  authorAnswersHere: '{name} (autoría) responde a {answered}',
  comments: 'Comentarios',
  aboutBlog:
    'Un blog que responde. Cada artículo va con su conversación: los comentarios, y lo que respondió su autoría.',
  latestArticles: 'Últimos artículos',
  pages: 'Páginas',
  everyPage: 'Todas las páginas',
  articlesFeed: 'Últimos artículos como canal',
  commentsFeed: 'Últimos comentarios como canal',
} satisfies Translated<'following'>;
