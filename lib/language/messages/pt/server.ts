import type { Translated } from '../../typed';

export default {
  toFront: 'Ir para a página inicial',
  sendAgain: 'Enviar de novo',
  openAgain: 'Abrir a página de novo',

  body: 'Suas palavras',
  title: 'Título',
  summary: 'Resumo',
  question: 'Pergunta final',
  name: 'Nome',
  email: 'E-mail',
  website: 'Site',
  slug: 'Endereço',
  tags: 'Etiquetas',
  tagline: 'Lema',
  alt: 'O que a imagem mostra',

  missingTitle: 'Não há nada neste endereço',
  missing: 'Talvez tenha mudado de nome ou sido retirado.',
  notOurs: 'O endereço não é deste blog.',
  notHereTitle: 'Isto não pode ser feito aqui',
  notHere: 'As páginas deste blog podem ser lidas, e os formulários, enviados.',
  momentTitle: 'Um momento, por favor',
  notMade: 'Esta página não pode ser preparada agora. Tente de novo em um minuto.',
  starting: 'Este blog está iniciando. Tente de novo em um minuto.',
  failedTitle: 'Algo deu errado',
  failed: 'Não foi possível preparar esta página. Tente de novo em um momento.',

  foreignTitle: 'Não é daqui',
  foreign:
    'Este formulário não foi enviado de uma página deste blog, por isso nada foi feito com ele. O blog está em {site}: abra a página ali e envie de novo.',
  slowTitle: 'A conexão foi lenta demais',
  slow: 'O formulário não chegou a tempo, e nada foi guardado. Volte e envie de novo.',
  tooMuchTitle: 'Demais de uma vez',
  tooMuch:
    'O que você enviou é maior do que este blog aceita, e nada foi guardado. Volte: suas palavras ainda estão no formulário. Encurte e envie de novo.',
  busy: 'Chegam formulários demais ao mesmo tempo, e o seu não foi guardado. Volte e envie de novo em um minuto.',
  notWholeTitle: 'O formulário não chegou inteiro',
  notWhole:
    'Falta algo no que foi enviado, por isso nada foi feito com ele. Abra a página de novo e envie o formulário dali.',
  earlierTitle: 'Esta página é de um tempo anterior',
  earlierWords:
    'O blog foi renovado desde que você abriu esta página, por isso o formulário não pôde ser aceito. Suas palavras estão aqui: copie-as e abra a página de novo.',
  earlier: 'O blog foi renovado desde que você abriu esta página. Abra-a de novo.',
  goneTitle: 'Esta página não está mais aqui',
  gone: 'A página de onde você enviou este formulário não existe mais. Suas palavras estão aqui: copie-as antes de sair.',
  brokenTitle: 'Isso não funcionou',
  broken: 'Algo deu errado do nosso lado. Suas palavras estão guardadas nesta página: envie de novo.',
  refusedTitle: 'Isto não pôde ser aceito',
} satisfies Translated<'server'>;
