import type { Translated } from '../../typed';

export default {
  yourComments: 'Seus comentários',
  yourData: 'Seus dados',

  profile: 'Perfil',
  website: 'Seu site',
  websiteNote: 'Seu nome, ao lado dos seus comentários, leva até ele.',
  bio: 'Sobre você',
  bioNote: 'Algumas frases. Elas aparecem na sua página de autoria, se você escreve aqui.',
  bioTooLong: 'Use aqui no máximo {limit, number} caracteres.',
  saveProfile: 'Salvar meu perfil',
  isDescribed: 'Seu perfil está salvo.',
  portrait: 'Sua imagem',
  portraitNote:
    'Ela aparece aqui e na sua página de autoria, se você escreve aqui. Ao lado dos comentários ficam só os nomes.',
  portraitHint: 'O meio dela é guardado, em quadrado. Onde e com que ela foi feita é esquecido.',
  portraitFile: 'Imagem',
  portraitAnother: 'Outra imagem',
  keepPortrait: 'Guardar esta imagem',
  dropPortrait: 'Tirar a imagem',
  isPortraitKept: 'Sua imagem está guardada.',
  isPortraitGone: 'Sua imagem não está mais aqui.',
  givePortrait: 'Pôr uma imagem sua',
  changePortrait: 'Trocar ou tirar sua imagem',
  toProfile: 'Para o seu perfil',

  latestComments: 'Seus últimos comentários',
  allComments: 'Todos os seus comentários',
  statePublished: 'publicado',
  stateHeld: 'em espera',

  earlier: 'Escrito aqui com o seu endereço, sem entrar na conta',
  earlierNote:
    '{count, plural, one {# comentário foi escrito aqui por alguém que deu o seu endereço.} many {# de comentários foram escritos aqui por pessoas que deram o seu endereço.} other {# comentários foram escritos aqui por pessoas que deram o seu endereço.}} Qualquer um pode digitar um endereço, então leia primeiro o que é. O que é seu aparecerá então com o seu nome.',
  earlierShow: '{count, plural, one {Mostrar} many {Mostrar todos} other {Mostrar todos}}',
  earlierMore: '{count, plural, one {E mais #.} many {E mais #.} other {E mais #.}}',
  claim:
    '{count, plural, one {Fui eu que escrevi} many {Fui eu que escrevi tudo} other {Fui eu que escrevi tudo}}',
  areClaimed: 'Estes comentários agora são seus e aparecem com o seu nome.',
  wasMe: 'Fui eu',
  wasNotMe: 'Não fui eu',
  isDisowned: 'Obrigado. Seu endereço não está mais neste comentário, e alguém daqui vai olhá-lo.',
  notUnderAddress: 'Não há mais nenhum comentário assim com o seu endereço.',

  browsers: 'Onde sua sessão está aberta',
  aboutBrowsers:
    'A sessão de um navegador que você não usa por {days, number} dias se encerra sozinha. Se você não reconhece algum, encerre a sessão dele.',
  sessionHere: 'Este navegador. Sessão aberta <began></began>.',
  sessionUsed: 'Sessão aberta <began></began>, usada <used></used>.',
  signOutThere: 'Sair<hidden> de “{device}”</hidden>',
  signOutOthers: 'Sair de todos os outros',
  isSignedOutThere: 'A sessão daquele navegador está encerrada.',
  areSignedOut: 'Sua sessão está encerrada em todos os outros navegadores.',
  sessionGone: 'A sessão daquele navegador já estava encerrada.',

  exportTitle: 'Para levar com você',
  exportNote:
    'O que este blog guarda com a sua conta, em um arquivo para programas (JSON): seu perfil, seus comentários em qualquer estado, seus artigos, suas chaves de acesso sem o segredo delas e onde sua sessão está aberta.',
  exportButton: 'Baixar meus dados',

  deleteTitle: 'Excluir sua conta',
  deleteNote:
    'Seu nome, seu endereço e suas chaves de acesso são esquecidos, e sua sessão se encerra em todos os lugares na hora. Ninguém pode trazê-la de volta.',
  whatOfComments: 'O que deve acontecer com os seus comentários?',
  keepThem: 'Eles ficam, com o nome “{name}”, para que as conversas continuem inteiras.',
  removeThem: 'Eles são removidos. Onde alguém respondeu, um lugar vazio diz que ali havia algo.',
  formerReader: 'Alguém de antes',
  typeWord: 'Digite “{word}”, para que não aconteça por engano',
  confirmWord: 'excluir',
  confirmWrong: 'Digite “{word}” aqui, se quer excluir sua conta.',
  wordTooLong: 'Isto é mais longo que a palavra pedida.',
  chooseOne: 'Escolha uma das duas.',
  deleteAccount: 'Excluir minha conta',
  ownerStays:
    'Este blog é seu, e de um blog que não é de ninguém, ninguém pode cuidar. Passe-o primeiro a alguém que trabalhe aqui. Depois você poderá excluir sua conta.',
  toTeam: 'Para as pessoas que trabalham aqui',
  articlesFirst:
    '{articles, plural, =1001 {Seu nome aparece aqui sobre mais de 1.000 artigos.} one {Seu nome aparece aqui sobre # artigo.} many {Seu nome aparece aqui sobre # de artigos.} other {Seu nome aparece aqui sobre # artigos.}} Remova primeiro o que é só seu, ou peça à pessoa a quem o blog pertence que ponha outro nome. Depois você poderá excluir sua conta aqui.',
  toArticles: 'Para os seus artigos',
  wroteMeanwhile: 'Algo acaba de ser escrito em seu nome. Envie isto mais uma vez.',
  isDeleted: 'Sua conta foi excluída',
  isDeletedNote:
    'Sua sessão está encerrada em todos os lugares. Agradecemos por ter participado da conversa.',
} satisfies Translated<'account'>;
