import type { Translated } from '../../typed';

export default {
  toText: 'Ir al texto',
  toPage: 'Ir a la página',
  thisBlog: 'Este blog',
  archive: 'Archivo',
  archiveOf: 'Archivo de {year}',
  tags: 'Etiquetas',
  tag: 'Etiqueta',
  noTags: 'Nada tiene etiqueta todavía.',
  moreTags: 'Hay más etiquetas de las que caben aquí.',
  pageNumber: 'Página {page, number}',
  nothingYet: 'Aquí no hay nada publicado todavía.',
  articles: 'Artículos',
  signIn: 'Iniciar sesión',
  colours: 'Colores de este blog',
  asDevice: 'Como el dispositivo',
  light: 'Claro',
  dark: 'Oscuro',
  commentsOn: 'Comentarios en {title}',
  missingTitle: 'No hay nada en esta dirección.',
  missingNote:
    'Puede que haya cambiado de nombre o se haya retirado. <front>La portada</front> muestra lo que hay aquí.',
  frontHasIt: '<front>La portada</front> muestra lo que hay aquí.',
  failedTitle: 'Esta página no se pudo preparar en este momento.',
  failedNote: 'Lo que has escrito se conserva en este navegador.',
  tryAgain: 'Intentar de nuevo',
} satisfies Translated<'site'>;
