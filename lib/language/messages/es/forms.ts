import type { Translated } from '../../typed';

export default {
  marked: 'Revisa los campos marcados.',
  markedOne: 'Revisa el campo marcado.',
  notWhole: 'El formulario no llegó entero. Envíalo de nuevo.',
  openAgain: 'Este formulario no llegó entero. Abre la página de nuevo y envíalo desde ahí.',
  databaseAway:
    'El blog no alcanza su base de datos en este momento. Tus palabras siguen aquí: envíalas de nuevo en un minuto.',
  tooMany:
    'Es mucho en poco tiempo. No se ha perdido nada: envíalo de nuevo en {minutes, plural, one {un minuto} many {# de minutos} other {# minutos}}.',
  failed: 'Algo falló por nuestra parte. Tus palabras siguen aquí: envíalas de nuevo.',
  notText: 'Escríbelo como texto: se envió otra cosa.',
  notHere: 'Este formulario nombra algo que no está aquí.',
  noLanguage: 'Esto no es un código de idioma. Los códigos son como «en», «de» o «pt-BR».',
} satisfies Translated<'forms'>;
