import type { Translated } from '../../typed';

export default {
  name: 'Estúdio',
  desk: 'Mesa',
  articles: 'Artigos',
  comments: 'Comentários',
  settings: 'Configurações',
  viewBlog: 'Ver o blog',
  nothingHere: 'Não há nada aqui',
  nothingHereNote:
    'Ou este endereço foi digitado errado, ou o que está nele não é para você. <blog>Ir ao blog</blog>',
  nothingLost: 'Nada do que foi salvo se perdeu.',
  withoutName: 'Sem nome',

  newArticle: 'Novo artigo',
  byState: 'Artigos por estado',
  all: 'Todos',
  allPublished: 'Publicados',
  allDrafts: 'Rascunhos',
  allScheduled: 'Agendados',
  allPrivate: 'Privados',
  allRemoved: 'Removidos',
  noneOfThese: 'Não há nenhum destes.',
  nothingWritten: 'Nada foi escrito ainda.',
  furtherArticles: 'Mais artigos',
  newer: 'Mais recentes',
  older: 'Mais antigos',

  draft: 'Rascunho',
  scheduled: 'Agendado',
  published: 'Publicado',
  private: 'Privado',
  removed: 'Removido',
  page: 'Página',
  view: 'Ver',
  withAnswers: '{comments}, {answers, number} da autoria',
} satisfies Translated<'studio'>;
