import type { Translated } from '../../typed';

export default {
  hearBack: 'Avise-me por e-mail quando alguém responder. Perguntamos uma vez, por e-mail, se foi você.',
  answered: '{name} respondeu a você em “{title}”',
  authorAnswered: '{name}, que escreveu o artigo, respondeu a você em “{title}”',
  authorAndOthers: '{name}, que escreveu o artigo, e outras pessoas responderam a você em “{title}”',
  manyAnswered:
    '{count, plural, one {# resposta} many {# de respostas} other {# respostas}} para você em “{title}”',
  wrote: '{name} respondeu ao seu comentário em “{title}”:',
  authorWrote: '{name}, que escreveu o artigo, respondeu ao seu comentário em “{title}”:',
  wroteHtml: '<who>{name}</who> respondeu ao seu comentário em “{title}”:',
  authorWroteHtml: '<who>{name}</who>, que escreveu o artigo, respondeu ao seu comentário em “{title}”:',
  goOn: 'Leia no lugar e continue: {link}',
  open: 'Ler no lugar',
  youWrote: 'Você tinha escrito:',
  whyMember: 'Você recebe este e-mail porque alguém respondeu a você em {blog}, onde você tem uma conta.',
  whyGuest: 'Você recebe este e-mail porque pediu a {blog} que avisasse das respostas aos seus comentários.',
  stopHere: 'Um clique, e eles param:',
  stop: 'Não receber mais estes e-mails',

  askSubject: '{blog} deve avisar você das respostas?',
  askWhy:
    'Um comentário foi publicado em {blog} com este endereço, e quem o escreveu quer saber por e-mail quando alguém responder. Foi você?',
  askDo: 'Então abra esta página e aperte o botão:',
  openToConfirm: 'Abrir a página',
  askElse: 'Se não foi você, não faça nada: nenhum outro e-mail sobre isso chegará.',

  confirmTitle: 'Saber das respostas por e-mail?',
  confirmNote:
    'Você recebe um e-mail quando alguém responde a um comentário para o qual pediu isso, e cada um traz um link que encerra o aviso.',
  confirm: 'Sim, avise-me das respostas',
  isConfirmed: 'Você vai saber das respostas',
  isConfirmedNote: 'Quando alguém responder a você, um e-mail avisa. Você pode fechar esta página.',
  linkOver: 'Este link não vale mais',
  linkOverDo: 'Este link não vale mais. Marque a caixa sob o seu próximo comentário, e você recebe outro.',
  linkBroken: 'Este link não está inteiro. Abra-o mais uma vez a partir do e-mail.',

  stopTitle: 'Nenhum e-mail mais sobre respostas?',
  stopNote: 'Este blog não envia mais nenhum quando alguém responde a você, onde quer que seja.',
  stopThem: 'Parar estes e-mails',
  isStopped: 'Você não recebe mais estes e-mails',
  isStoppedMember: 'Se quiser recebê-los de novo, há um botão na sua página.',
  isStoppedGuest: 'Se quiser recebê-los de novo, marque a caixa sob o seu próximo comentário.',
  toMe: 'Para a sua página',

  mailsTitle: 'Respostas por e-mail',
  mailsOn: 'Quando alguém responde a você, chega um e-mail com as palavras.',
  mailsOff: 'Quando alguém responde a você, não chega e-mail.',
  startThem: 'Avise-me por e-mail',
  areWanted: 'De agora em diante, você recebe um e-mail quando alguém responde a você.',
  areStopped: 'De agora em diante, você não recebe e-mail quando alguém responde a você.',
} satisfies Translated<'answers'>;
