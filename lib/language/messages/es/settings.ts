import type { Translated } from '../../typed';

export default {
  nameMissing: 'Un blog necesita un nombre.',
  nameTooLong: 'El nombre es demasiado largo: {limit, number} caracteres como máximo.',
  taglineTooLong: 'La línea es demasiado larga: {limit, number} caracteres como máximo.',
  noTimeZone: 'Esto no es una zona horaria. Sus nombres son como «Europe/Lisbon» o «UTC».',
  noColour: 'Indica el color con seis dígitos, como #0a6b5c.',
  unreadableColour:
    'Sobre el papel este color tiene un contraste de {contrast} a 1, y las palabras necesitan 4,5. El tono legible más cercano es {shade}.',
  ownerOnly: 'Solo quien posee el blog puede cambiar sus ajustes.',
  chooseOne: 'Elige una de estas opciones.',
} satisfies Translated<'settings'>;
