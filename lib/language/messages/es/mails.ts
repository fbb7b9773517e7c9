import type { Translated } from '../../typed';

export default {
  signInSubject: 'Tu enlace para iniciar sesión en {blog}',
  hello: 'Hola:',
  signInWhy: 'Pediste iniciar sesión en {blog}. Abre esta página y pulsa su botón:',
  signInWhyHtml: 'Pediste iniciar sesión en {blog}. Abre la página y pulsa su botón.',
  openToSignIn: 'Abrir la página para iniciar sesión',
  signInLimits: 'El enlace vale una vez, durante {minutes, number} minutos, en el navegador en que lo abras.',
  notYou: 'Si no fuiste tú, no ha pasado nada y puedes olvidar este correo.',
  borrowedSubject: '¿Fuiste tú en {blog}?',
  borrowedWhy:
    'Alguien que no había iniciado sesión escribió un comentario en {blog} y dio tu correo electrónico. Está en espera, y solo pueden leerlo quienes cuidan de los comentarios.',
  borrowedDo: 'Si fuiste tú, hazlo tuyo; si no, dilo. Para ambas cosas hay un botón en esta página:',
  ownSubject: '{blog} ya es tuyo',
  ownWhy:
    '{name} te ha cedido {blog}. Desde ahora te encargas de los ajustes, de todos los artículos y de la función de cada persona, en su estudio:',
  gaveSubject: '{blog} ya es de otra persona',
  gaveWhy: 'Has cedido {blog} a {name}. Sigues escribiendo allí, y lo que escribiste sigue siendo tuyo.',
  gaveNotYou:
    'Si no fuiste tú, cierra todas tus sesiones en esta página y escribe a {name}, que es quien puede devolverte el blog:',
} satisfies Translated<'mails'>;
