import type { Translated } from '../../typed';

export default {
  yourComments: 'Tus comentarios',
  yourData: 'Tus datos',

  profile: 'Perfil',
  website: 'Tu sitio web',
  websiteNote: 'Tu nombre, junto a tus comentarios, lleva a él.',
  bio: 'Sobre ti',
  bioNote: 'Unas frases. Aparecen en tu página de autoría, si escribes aquí.',
  bioTooLong: 'Usa aquí como máximo {limit, number} caracteres.',
  saveProfile: 'Guardar mi perfil',
  isDescribed: 'Tu perfil está guardado.',
  portrait: 'Tu imagen',
  portraitNote:
    'Aparece aquí y en tu página de autoría, si escribes aquí. Junto a los comentarios solo hay nombres.',
  portraitHint: 'Se guarda su centro, en forma de cuadrado. Se olvida dónde y con qué se tomó.',
  portraitFile: 'Imagen',
  portraitAnother: 'Otra imagen',
  keepPortrait: 'Guardar esta imagen',
  dropPortrait: 'Quitarla',
  isPortraitKept: 'Tu imagen está guardada.',
  isPortraitGone: 'Tu imagen ya no está.',
  givePortrait: 'Poner una imagen tuya',
  changePortrait: 'Cambiar o quitar tu imagen',
  toProfile: 'A tu perfil',

  latestComments: 'Tus últimos comentarios',
  allComments: 'Todos tus comentarios',
  statePublished: 'publicado',
  stateHeld: 'en espera',

  earlier: 'Escrito aquí con tu dirección, sin iniciar sesión',
  earlierNote:
    '{count, plural, one {# comentario lo escribió aquí alguien que dio tu dirección.} many {# de comentarios los escribieron aquí personas que dieron tu dirección.} other {# comentarios los escribieron aquí personas que dieron tu dirección.}} Cualquiera puede teclear una dirección, así que lee primero qué es. Lo que es tuyo aparecerá entonces con tu nombre.',
  earlierShow: '{count, plural, one {Mostrarlo} many {Mostrarlos} other {Mostrarlos}}',
  earlierMore: '{count, plural, one {Y # más.} many {Y # más.} other {Y # más.}}',
  claim:
    '{count, plural, one {Eso lo escribí yo} many {Todo eso lo escribí yo} other {Todo eso lo escribí yo}}',
  areClaimed: 'Estos comentarios son ahora tuyos y aparecen con tu nombre.',
  wasMe: 'Fui yo',
  wasNotMe: 'No fui yo',
  isDisowned: 'Gracias. Tu dirección ya no está en este comentario, y alguien de aquí lo mirará.',
  notUnderAddress: 'Ya no hay ningún comentario así con tu dirección.',

  browsers: 'Dónde tienes la sesión iniciada',
  aboutBrowsers:
    'La sesión de un navegador que no usas durante {days, number} días se cierra sola. Si no reconoces alguno, cierra su sesión.',
  sessionHere: 'Este navegador. Sesión iniciada <began></began>.',
  sessionUsed: 'Sesión iniciada <began></began>, usada <used></used>.',
  signOutThere: 'Cerrar sesión<hidden> en «{device}»</hidden>',
  signOutOthers: 'Cerrar sesión en todos los demás',
  isSignedOutThere: 'La sesión de ese navegador está cerrada.',
  areSignedOut: 'Tu sesión está cerrada en todos los demás navegadores.',
  sessionGone: 'La sesión de ese navegador ya estaba cerrada.',

  exportTitle: 'Para llevar',
  exportNote:
    'Lo que este blog guarda con tu cuenta, en un archivo para programas (JSON): tu perfil, tus comentarios en cualquier estado, tus artículos, tus claves de acceso sin su secreto y dónde tienes la sesión iniciada.',
  exportButton: 'Descargar mis datos',

  deleteTitle: 'Eliminar tu cuenta',
  deleteNote:
    'Tu nombre, tu dirección y tus claves de acceso se olvidan, y tu sesión se cierra enseguida en todas partes. Nadie puede recuperarla.',
  whatOfComments: '¿Qué debe pasar con tus comentarios?',
  keepThem: 'Se quedan, con el nombre «{name}», para que las conversaciones sigan enteras.',
  removeThem: 'Se retiran. Donde alguien respondió, un lugar vacío dice que ahí había algo.',
  formerReader: 'Alguien de antes',
  typeWord: 'Escribe «{word}», para que no ocurra por error',
  confirmWord: 'eliminar',
  confirmWrong: 'Escribe aquí «{word}», si quieres eliminar tu cuenta.',
  wordTooLong: 'Esto es más largo que la palabra que se pide.',
  chooseOne: 'Elige una de las dos.',
  deleteAccount: 'Eliminar mi cuenta',
  ownerStays:
    'Este blog es tuyo, y de un blog que no es de nadie nadie puede cuidar. Cédelo primero a alguien que trabaje aquí. Después podrás eliminar tu cuenta.',
  toTeam: 'A las personas que trabajan aquí',
  articlesFirst:
    '{articles, plural, =1001 {Tu nombre aparece aquí sobre más de 1.000 artículos.} one {Tu nombre aparece aquí sobre # artículo.} many {Tu nombre aparece aquí sobre # de artículos.} other {Tu nombre aparece aquí sobre # artículos.}} Retira primero lo que es solo tuyo, o pide a la persona a quien pertenece el blog que ponga otro nombre. Después podrás eliminar aquí tu cuenta.',
  toArticles: 'A tus artículos',
  wroteMeanwhile: 'Ahora mismo se escribió algo en tu nombre. Envía esto otra vez.',
  isDeleted: 'Tu cuenta está eliminada',
  isDeletedNote: 'Tu sesión está cerrada en todas partes. Gracias por haber participado en la conversación.',
} satisfies Translated<'account'>;
