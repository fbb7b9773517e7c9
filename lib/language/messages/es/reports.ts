import type { Translated } from '../../typed';

export default {
  title: 'Denunciar un comentario',
  whatIsWrong: '¿Qué hay de malo en él?',
  isSpam: 'Es spam o publicidad',
  isHurtful: 'Insulta o amenaza a alguien',
  isImpostor: 'Alguien se hace pasar por otra persona',
  isPrivate: 'Revela algo privado',
  isOther: 'Otra cosa',
  chooseOne: 'Elige qué hay de malo en él.',
  inYourWords: 'Con tus propias palabras, si quieres',
  whoSeesIt:
    'Solo lo leen quienes cuidan de los comentarios aquí, con tu nombre si has iniciado sesión. A quien escribió el comentario no se le dice.',
  wordsTooLong: 'Dilo en {limit, number} caracteres como máximo.',
  send: 'Enviar la denuncia',
  isSent: 'Gracias. Alguien que cuida de los comentarios aquí lo leerá.',
  isSentAgain: 'Este comentario ya se denunció desde aquí. Gracias, con una vez basta.',
  notHere: 'Este comentario ya no está aquí, así que no hace falta denunciarlo.',
  reportedBy:
    '{reports, plural, one {Alguien lo denunció:} many {# de personas lo denunciaron:} other {# personas lo denunciaron:}}',
  reader: 'alguien que lee',
  isClosed: 'resuelto',
  dismiss: 'No hay nada malo',
  wasDismissed: 'Las denuncias quedan resueltas, y otras nuevas no dejarán el comentario en espera.',
} satisfies Translated<'reports'>;
