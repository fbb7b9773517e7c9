import type { Translated } from '../../typed';

export default {
  signInSubject: 'Tu enlace para iniciar sesión en {blog}',
  hello: 'Hola:',
  signInWhy: 'Pediste iniciar sesión en {blog}. Abre esta página y pulsa su botón:',
  signInWhyHtml: 'Pediste iniciar sesión en {blog}. Abre la página y pulsa su botón.',
  openToSignIn: 'Abrir la página para iniciar sesión',
  signInLimits: 'El enlace vale una vez, durante {minutes, number} minutos, en el navegador en que lo abras.',
  notYou: 'Si no fuiste tú, no ha pasado nada y puedes olvidar este correo.',
} satisfies Translated<'mails'>;
