import type { Translated } from '../../typed';

export default {
  withPasskey: 'Iniciar sesión con una clave de acceso',
  byMail: 'Por correo',
  newHere: 'Primera vez aquí',
  newHereNote:
    'No hace falta ninguna dirección: bastan tu nombre y una clave de acceso. Se queda en tu dispositivo y se abre con el dedo, la cara o un PIN.',
  join: 'Participar con una clave de acceso',
  needsScript:
    'Con JavaScript también podrías iniciar sesión o participar con una clave de acceso. El enlace funciona sin él.',
  known: 'Este dispositivo ya tiene una clave de acceso tuya. Puedes usarla tal como está.',
  stopped:
    'No resultó: se detuvo, o no había ninguna clave de acceso. Puedes intentarlo de nuevo o elegir otro camino.',
  impossible: 'Este navegador o dispositivo no puede hacerlo. Elige otro camino.',
  signingIn: 'Inicio de sesión',
  aboutYou: 'Sobre ti',
  passkeys: 'Claves de acceso',
  aboutPasskeys:
    'Una clave de acceso se queda en tu dispositivo y se abre con el dedo, la cara o un PIN. Nadie puede adivinarla, y no hace falta ningún correo.',
  addPasskey: 'Añadir una clave de acceso',
  addNeedsScript: 'Para añadir una clave de acceso, tu navegador necesita JavaScript.',
  needsHttps: 'Los navegadores solo dan claves de acceso a sitios con https.',
  passkeyUsed: 'Añadida <added></added>, usada <used></used>.',
  passkeyUnused: 'Añadida <added></added>, aún sin usar para iniciar sesión.',
  isSynced: 'Tus dispositivos la comparten.',
  browserOn: '{browser} en {system}',
  someBrowser: 'un navegador',
  textBrowser: 'un navegador de texto',
  unknownBrowser: 'un navegador desconocido',
  rename: 'Cambiar el nombre<hidden> de «{name}»</hidden>',
  remove: 'Quitar<hidden> «{name}»</hidden>',
  callIt: 'Cómo la llamas',
  saveName: 'Guardar el nombre',
  passkeyAdded: 'Tu clave de acceso está añadida. Desde ahora inicia tu sesión.',
  passkeyRenamed: 'La clave de acceso tiene su nuevo nombre.',
  passkeyRemoved:
    'La clave de acceso está quitada. Ya no inicia la sesión de nadie; puede que tu dispositivo aún la ofrezca.',
  tooLate: 'Tardó demasiado o ya se había enviado. Inténtalo de nuevo.',
  notChecked: 'No se pudo comprobar esta clave de acceso. Inténtalo de nuevo.',
  unknownPasskey:
    'Esta clave de acceso no se conoce aquí: se quitó de su cuenta o pertenece a otro sitio. Inicia sesión de otro modo.',
  passkeyClosed: 'Esta cuenta se cerró, así que esta clave de acceso no inicia la sesión de nadie.',
  tooManyPasskeys: 'Tienes {limit, number} claves de acceso, y no es posible tener más. Quita una primero.',
  somebodyElse: 'Entretanto iniciaste sesión con otra cuenta. Inténtalo de nuevo.',
  knownHere: 'Esta clave de acceso ya se conoce aquí.',
  passkeyGone: 'Esta clave de acceso ya no está aquí.',
  onlyWay: 'Es la única forma en que puedes iniciar sesión. Añade primero otra clave de acceso.',
  signedOut: 'Tu sesión está cerrada. Inicia sesión y vuelve a intentarlo.',
  passkeyNameMissing: 'Dale un nombre por el que la reconozcas.',
  passkeyNameTooLong: 'Usa aquí un nombre de {limit, number} caracteres como máximo.',
} satisfies Translated<'signIn'>;
