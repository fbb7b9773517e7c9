import type { Translated } from '../../typed';

export default {
  hearBack: 'Escríbeme un correo cuando alguien responda. Se te pregunta una vez, por correo, si fuiste tú.',
  answered: '{name} te ha respondido en «{title}»',
  authorAnswered: '{name}, que escribió el artículo, te ha respondido en «{title}»',
  authorAndOthers: '{name}, que escribió el artículo, y otras personas te han respondido en «{title}»',
  manyAnswered:
    '{count, plural, one {# respuesta} many {# de respuestas} other {# respuestas}} para ti en «{title}»',
  wrote: '{name} ha respondido a tu comentario en «{title}»:',
  authorWrote: '{name}, que escribió el artículo, ha respondido a tu comentario en «{title}»:',
  wroteHtml: '<who>{name}</who> ha respondido a tu comentario en «{title}»:',
  authorWroteHtml: '<who>{name}</who>, que escribió el artículo, ha respondido a tu comentario en «{title}»:',
  goOn: 'Léela en su sitio y sigue: {link}',
  open: 'Leerla en su sitio',
  youWrote: 'Habías escrito:',
  whyMember: 'Recibes este correo porque alguien te ha respondido en {blog}, donde tienes una cuenta.',
  whyGuest: 'Recibes este correo porque pediste a {blog} que te avisara de las respuestas a tus comentarios.',
  stopHere: 'Un clic y no llegan más:',
  stop: 'No más correos de este tipo',

  askSubject: '¿Quieres que {blog} te avise de las respuestas?',
  askWhy:
    'En {blog} se publicó un comentario con esta dirección, y quien lo escribió quiere saber por correo cuándo alguien responde. ¿Fuiste tú?',
  askDo: 'Entonces abre esta página y pulsa su botón:',
  openToConfirm: 'Abrir la página',
  askElse: 'Si no fuiste tú, no hagas nada: no te llegará ningún otro correo sobre esto.',

  confirmTitle: '¿Saber de las respuestas por correo?',
  confirmNote:
    'Recibirás un correo cuando alguien responda a un comentario para el que lo pediste, y cada uno lleva un enlace que le pone fin.',
  confirm: 'Sí, avísame de las respuestas',
  isConfirmed: 'Sabrás de las respuestas',
  isConfirmedNote: 'Cuando alguien te responda, te lo dirá un correo. Puedes cerrar esta página.',
  linkOver: 'Este enlace ya no vale',
  linkOverDo: 'Este enlace ya no vale. Marca la casilla bajo tu próximo comentario y recibirás otro.',
  linkBroken: 'Este enlace no está entero. Ábrelo otra vez desde el correo, por favor.',

  stopTitle: '¿No más correos sobre respuestas?',
  stopNote: 'Este blog no te enviará ninguno cuando alguien te responda, sea donde sea.',
  stopThem: 'Parar estos correos',
  isStopped: 'Ya no recibes estos correos',
  isStoppedMember: 'Si los quieres otra vez, en tu página hay un botón para ello.',
  isStoppedGuest: 'Si los quieres otra vez, marca la casilla bajo tu próximo comentario.',
  toMe: 'A tu página',

  mailsTitle: 'Respuestas por correo',
  mailsOn: 'Cuando alguien te responde, recibes un correo con lo que dice.',
  mailsOff: 'Cuando alguien te responde, no llega ningún correo.',
  startThem: 'Avísame por correo',
  areWanted: 'A partir de ahora recibes un correo cuando alguien te responde.',
  areStopped: 'A partir de ahora no recibes ningún correo cuando alguien te responde.',
} satisfies Translated<'answers'>;
