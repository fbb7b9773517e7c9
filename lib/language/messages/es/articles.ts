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
  pages: 'Páginas de artículos',
  newer: 'Artículos más recientes',
  older: 'Artículos más antiguos',
} satisfies Translated<'articles'>;
