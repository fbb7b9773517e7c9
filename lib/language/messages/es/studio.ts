import type { Translated } from '../../typed';

export default {
  name: 'Estudio',
  desk: 'Escritorio',
  articles: 'Artículos',
  comments: 'Comentarios',
  settings: 'Ajustes',
  viewBlog: 'Ver el blog',
  nothingHere: 'Aquí no hay nada',
  nothingHereNote:
    'O esta dirección está mal escrita, o lo que hay en ella no es para ti. <blog>Al blog</blog>',
  nothingLost: 'Nada de lo que se guardó se ha perdido.',
  withoutName: 'Sin nombre',

  newArticle: 'Nuevo artículo',
  byState: 'Artículos por estado',
  all: 'Todos',
  allPublished: 'Publicados',
  allDrafts: 'Borradores',
  allScheduled: 'Programados',
  allPrivate: 'Privados',
  allRemoved: 'Retirados',
  noneOfThese: 'No hay ninguno de estos.',
  nothingWritten: 'Todavía no hay nada escrito.',
  furtherArticles: 'Más artículos',
  newer: 'Más recientes',
  older: 'Más antiguos',

  draft: 'Borrador',
  scheduled: 'Programado',
  published: 'Publicado',
  private: 'Privado',
  removed: 'Retirado',
  page: 'Página',
  view: 'Ver',
  withAnswers: '{comments}, {answers, number} de la autoría',
} satisfies Translated<'studio'>;
