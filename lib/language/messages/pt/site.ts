import type { Translated } from '../../typed';

export default {
  toText: 'Ir ao texto',
  toPage: 'Ir à página',
  thisBlog: 'Este blog',
  archive: 'Arquivo',
  archiveOf: 'Arquivo de {year}',
  tags: 'Etiquetas',
  tag: 'Etiqueta',
  noTags: 'Nada tem etiqueta ainda.',
  moreTags: 'Há mais etiquetas do que cabem aqui.',
  pageNumber: 'Página {page, number}',
  nothingYet: 'Nada foi publicado aqui ainda.',
  articles: 'Artigos',
  signIn: 'Entrar',
  colours: 'Cores deste blog',
  asDevice: 'Como o dispositivo',
  light: 'Claro',
  dark: 'Escuro',
  commentsOn: 'Comentários em {title}',
  missingTitle: 'Não há nada neste endereço.',
  missingNote:
    'Talvez tenha mudado de nome ou sido retirado. <front>A página inicial</front> mostra o que há aqui.',
  frontHasIt: '<front>A página inicial</front> mostra o que há aqui.',
  failedTitle: 'Não foi possível preparar esta página agora.',
  failedNote: 'O que você escreveu fica guardado neste navegador.',
  tryAgain: 'Tentar de novo',
} satisfies Translated<'site'>;
