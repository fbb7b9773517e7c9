import type { Translated } from '../../typed';

export default {
  nameTooLong: 'Usa un nombre de {limit, number} caracteres como máximo.',
  nameNoLetter: 'Indica un nombre con al menos una letra.',
  nameMissing: 'Indica un nombre. Aparece junto a tus palabras.',
  nameTaken:
    'Este nombre se lee como el de alguien que escribe aquí. Si se trata de ti, inicia sesión; si no, elige otro.',
  nameRole: 'Esto dice lo que alguien hace aquí, no quién eres. Indica tu nombre.',
  nameLabel: 'Una etiqueta como «autor» podría tomarse por el distintivo. Indica tu nombre sin ella.',
  emailTooLong: 'Una dirección de correo tiene {limit, number} caracteres como máximo.',
  noEmail: 'Esto no parece una dirección de correo. Debe tener la forma name@example.org.',
  emailForLink: 'Indica tu dirección de correo, para que el enlace te llegue.',
  emailForLater: 'Indica tu dirección de correo: con ella iniciarás sesión después.',
  emailMissing: 'Indica una dirección de correo.',
  noRole: 'El papel es owner, author o moderator.',
  linkSent:
    'Si esta dirección puede recibir correo, un enlace va en camino. Vale {minutes, number} minutos. Puedes cerrar esta página.',
  linkUsed: 'Este enlace ya se usó o su tiempo pasó. Pide uno nuevo.',
  accountClosed: 'Esta cuenta se cerró, así que este enlace no da acceso a nadie.',
  ownLinkOver: 'Este enlace caducó. Reinicia el blog y mostrará uno nuevo.',
  alreadyOwned:
    'Este blog ya tiene quien lo posee, así que este enlace ya no hace nada. Si se trata de ti, inicia sesión.',
  oneOwner: 'Este blog es de {name}, y un blog es de una sola persona. Elige el papel author o moderator.',
  ownerNeeded: 'Esta dirección es de quien posee el blog, y sin esa persona nadie puede cuidarlo.',
  signedOutRename: 'Tu sesión está cerrada. Inicia sesión y luego cambia tu nombre.',
} satisfies Translated<'identity'>;
