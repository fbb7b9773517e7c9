import type { Translated } from '../../typed';

export default {
  untitled: 'Sin título',
  comments:
    '{count, plural, =0 {Aún no hay comentarios} one {# comentario} many {# de comentarios} other {# comentarios}}',
  articles: '{count, plural, one {# artículo} many {# de artículos} other {# artículos}}',
  authorAnswered:
    '{answers, plural, one {# respuesta} many {# de respuestas} other {# respuestas}} de {name}',
  authorsAnswered:
    '{answers, plural, one {# respuesta} many {# de respuestas} other {# respuestas}} de la autoría',
  alsoIn: 'También en:',
  pages: 'Páginas de artículos',
  newer: 'Artículos más recientes',
  older: 'Artículos más antiguos',

  contents: 'Contenido',
  copy: 'Copiar',
  copied: 'Copiado',
  edited: 'editado el <date></date>',
  minutes: '{minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}',
  commentsWithAnswers: '<link>{comments}</link>, <answers>{answered}</answers>',
  textUnder: 'Texto bajo <link>{licence}</link>',
  firstAt: 'Publicado primero en <link>{host}</link>',
  beside: 'Artículos anterior y posterior',
  earlier: 'Antes',
  later: 'Después',
  series: 'Serie',
  firstPart: 'Primera parte: <series>{name}</series>',
  partOf: 'Parte {part, number} de {parts, number}: <series>{name}</series>',
  author: 'Autoría',
  tagged: 'Etiquetas',

  table: 'Tabla',
  tableNumber: 'Tabla {number, number}',
  done: 'Hecho',
  toDo: 'Por hacer',
  footnotes: 'Notas',
  backToReference: 'Volver a la llamada {reference}',
  tooDeep: 'Este texto está anidado a demasiada profundidad para componerlo: aquí está tal como se escribió.',

  playVideo: 'Reproducir el vídeo',
  showPost: 'Mostrar la publicación',
  fromSite: '{what}, de {site}',
  siteLearns: 'Viene de {site}, que entonces conoce tu dirección en internet y que estuviste aquí.',
  videoOn: 'Un vídeo en {site}',
  postOn: 'Una publicación en {site}',
} satisfies Translated<'articles'>;
