import type { Translated } from '../../typed';

export default {
  answer: 'Responder no blog',
  readOn: 'Continuar a leitura',
  commentsOnArticle: 'Comentários em “{title}” · {blog}',
  on: '{name} em “{title}”',
  authorOn: '{name} (autoria) em “{title}”',
  answers: '{name} responde a {answered} em “{title}”',
  authorAnswers: '{name} (autoria) responde a {answered} em “{title}”',
  byAuthor: '{name} (autoria)',
  answersHere: '{name} responde a {answered}',
  authorAnswersHere: '{name} (autoria) responde a {answered}',
  comments: 'Comentários',
  aboutBlog:
    'Um blog que responde. Cada artigo vem com sua conversa: os comentários, e o que a autoria respondeu.',
  latestArticles: 'Últimos artigos',
  pages: 'Páginas',
  everyPage: 'Todas as páginas',
  articlesFeed: 'Últimos artigos como feed',
  commentsFeed: 'Últimos comentários como feed',
} satisfies Translated<'following'>;
