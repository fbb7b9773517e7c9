import type { Translated } from '../../typed';

export default {
  otherWords: 'Tienes otras palabras para este lugar, de otra pestaña o de una visita anterior:',
  takeOthers: 'Usar esas',
  keepMine: 'Conservar lo que hay aquí',
  begunReply: 'Empezaste aquí una respuesta:',
  goOnWithIt: 'Seguir con ella',
  notSavedYet: 'Estas palabras tuyas están en este navegador y aún no se han guardado.',
  startOver: 'Volver a lo que se envió',
  closedMeanwhile:
    'Habías empezado a escribir aquí antes de que se cerrara. Tus palabras siguen en este navegador:',
  yourWords: 'Tus palabras',
  forgetThem: 'Olvidarlas',
} satisfies Translated<'drafts'>;
