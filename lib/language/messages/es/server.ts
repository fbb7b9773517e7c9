import type { Translated } from '../../typed';

export default {
  toFront: 'A la portada',
  sendAgain: 'Enviar de nuevo',
  openAgain: 'Abrir la página de nuevo',

  body: 'Tus palabras',
  title: 'Título',
  summary: 'Resumen',
  question: 'Pregunta final',
  name: 'Nombre',
  email: 'Correo electrónico',
  website: 'Sitio web',
  slug: 'Dirección',
  tags: 'Etiquetas',
  tagline: 'Lema',
  alt: 'Qué muestra la imagen',

  missingTitle: 'No hay nada en esta dirección',
  missing: 'Puede que haya cambiado de nombre o se haya retirado.',
  notOurs: 'La dirección no es de este blog.',
  notHereTitle: 'Esto no se puede hacer aquí',
  notHere: 'Las páginas de este blog se leen y los formularios se envían.',
  momentTitle: 'Un momento, por favor',
  notMade: 'Esta página no se puede preparar en este momento. Inténtalo de nuevo en un minuto.',
  starting: 'Este blog se está iniciando. Inténtalo de nuevo en un minuto.',
  failedTitle: 'Algo falló',
  failed: 'Esta página no se pudo preparar. Inténtalo de nuevo en un momento.',

  foreignTitle: 'No es de aquí',
  foreign:
    'Este formulario no se envió desde una página de este blog, así que no se hizo nada con él. El blog está en {site}: abre allí la página y envíalo de nuevo.',
  slowTitle: 'La línea fue demasiado lenta',
  slow: 'El formulario no llegó a tiempo y no se guardó nada. Vuelve atrás y envíalo de nuevo.',
  tooMuchTitle: 'Demasiado de una vez',
  tooMuch:
    'Lo que enviaste es más grande de lo que este blog admite y no se guardó nada. Vuelve atrás: tus palabras siguen en el formulario. Acórtalas y envía de nuevo.',
  busy: 'Llegan demasiados formularios a la vez y el tuyo no se guardó. Vuelve atrás y envíalo de nuevo en un minuto.',
  notWholeTitle: 'El formulario no llegó entero',
  notWhole:
    'Falta algo en lo que se envió, así que no se hizo nada con ello. Abre la página de nuevo y envía el formulario desde ahí.',
  earlierTitle: 'Esta página es de un tiempo anterior',
  earlierWords:
    'El blog se renovó después de que abrieras esta página, así que el formulario no se pudo aceptar. Tus palabras están aquí: cópialas y abre la página de nuevo.',
  earlier: 'El blog se renovó después de que abrieras esta página. Ábrela de nuevo.',
  goneTitle: 'Esta página ya no está',
  gone: 'La página desde la que enviaste este formulario ya no está. Tus palabras están aquí: cópialas antes de irte.',
  brokenTitle: 'Eso no funcionó',
  broken: 'Algo falló por nuestra parte. Tus palabras se conservan en esta página: envíalas de nuevo.',
  refusedTitle: 'Esto no se pudo aceptar',
} satisfies Translated<'server'>;
