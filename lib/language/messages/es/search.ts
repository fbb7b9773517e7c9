import type { Translated } from '../../typed';

export default {
  title: 'Búsqueda',
  titleFor: 'Búsqueda de «{query}»',
  field: 'Buscar en este blog',
  send: 'Buscar',
  hint: '<typed>«palabras entre comillas»</typed> van seguidas, <typed>-palabra</typed> se excluye, <typed>or</typed> encuentra una de las dos.',
  browse: 'O recorre <archive>el archivo</archive> y <tags>las etiquetas</tags>.',

  show: 'Qué se muestra',
  all: 'Todo',
  articleCount:
    '{count, plural, =0 {Ningún artículo} one {# artículo} many {# de artículos} other {# artículos}}',
  manyArticles: 'Más de {count, number} artículos',
  commentCount:
    '{count, plural, =0 {Ningún comentario} one {# comentario} many {# de comentarios} other {# comentarios}}',
  manyComments: 'Más de {count, number} comentarios',
  articles: 'Artículos',
  comments: 'Comentarios',
  furtherArticles: 'Más artículos',
  furtherComments: 'Más comentarios',
  toBeginning: 'Volver al principio',
  tagged: 'Todo lo que lleva la etiqueta <link>{name}</link>',

  nothing: 'Nada aquí dice «<asked>{query}</asked>».',
  instead: 'Nada aquí dice «<asked>{query}</asked>». Se muestra lo que dice «<other>{instead}</other>».',
  meant: '¿Querías decir <link>{query}</link>?',
  alike: 'Títulos parecidos',
  noWord: 'Aquí no hay ninguna palabra que buscar.',
  onlyExcluded: 'Esto solo dice qué se excluye. ¿Qué hay que encontrar?',
  tooCommon: 'Estas palabras están en casi todo. Una menos común encontrará más.',
  cut: 'Es mucho de una vez: solo se buscó el principio.',
  tooSlow: 'Esta búsqueda tarda demasiado. Con menos palabras, o menos comunes, es rápida.',
  tooMany: 'Hay muchas búsquedas en este momento. Vuelve a intentarlo en un instante.',

  missingAlike: 'Quizá sea uno de estos',
  toFrontPage: 'A la portada',
} satisfies Translated<'search'>;
