import type { Translated } from '../../typed';

export default {
  title: 'Denunciar um comentário',
  whatIsWrong: 'O que há de errado com ele?',
  isSpam: 'É spam ou propaganda',
  isHurtful: 'Insulta ou ameaça alguém',
  isImpostor: 'Alguém se passa por outra pessoa',
  isPrivate: 'Revela algo particular',
  isOther: 'Outra coisa',
  chooseOne: 'Escolha o que há de errado com ele.',
  inYourWords: 'Com suas próprias palavras, se quiser',
  whoSeesIt:
    'Só quem cuida dos comentários aqui lê isto, com o seu nome se você estiver conectado. Quem escreveu o comentário não é avisado.',
  wordsTooLong: 'Diga em no máximo {limit, number} caracteres.',
  send: 'Enviar a denúncia',
  isSent: 'Obrigado. Alguém que cuida dos comentários aqui vai ler.',
  isSentAgain: 'Este comentário já foi denunciado daqui. Obrigado, uma vez basta.',
  notHere: 'Este comentário não está mais aqui, então não precisa de denúncia.',
  reportedBy:
    '{reports, plural, one {Alguém denunciou isto:} many {# de pessoas denunciaram isto:} other {# pessoas denunciaram isto:}}',
  reader: 'alguém que lê',
  isClosed: 'resolvido',
  dismiss: 'Não há nada de errado',
  wasDismissed: 'As denúncias foram resolvidas, e novas não deixam o comentário em espera.',
} satisfies Translated<'reports'>;
