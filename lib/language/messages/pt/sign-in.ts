import type { Translated } from '../../typed';

export default {
  withPasskey: 'Entrar com uma chave de acesso',
  byMail: 'Por e-mail',
  newHere: 'Primeira vez aqui',
  newHereNote:
    'Não é preciso endereço: bastam o seu nome e uma chave de acesso. Ela fica no seu dispositivo e se abre com o dedo, o rosto ou um PIN.',
  join: 'Participar com uma chave de acesso',
  needsScript:
    'Com JavaScript, você também poderia entrar ou participar com uma chave de acesso. O link funciona sem ele.',
  known: 'Este dispositivo já tem uma chave de acesso sua. Você pode usá-la como está.',
  stopped:
    'Não deu certo: foi interrompido, ou não havia chave de acesso. Você pode tentar de novo ou escolher outro caminho.',
  impossible: 'Este navegador ou dispositivo não consegue fazer isso. Escolha outro caminho.',
  signingIn: 'Acesso',
  aboutYou: 'Sobre você',
  passkeys: 'Chaves de acesso',
  aboutPasskeys:
    'Uma chave de acesso fica no seu dispositivo e se abre com o dedo, o rosto ou um PIN. Ninguém pode adivinhá-la, e nenhum e-mail é preciso.',
  addPasskey: 'Adicionar uma chave de acesso',
  addNeedsScript: 'Para adicionar uma chave de acesso, seu navegador precisa de JavaScript.',
  needsHttps: 'Os navegadores só dão chaves de acesso a sites com https.',
  passkeyUsed: 'Adicionada <added></added>, usada <used></used>.',
  passkeyUnused: 'Adicionada <added></added>, ainda não usada para entrar.',
  isSynced: 'Seus dispositivos a compartilham.',
  browserOn: '{browser} no {system}',
  someBrowser: 'um navegador',
  textBrowser: 'um navegador de texto',
  unknownBrowser: 'um navegador desconhecido',
  rename: 'Mudar o nome<hidden> de “{name}”</hidden>',
  remove: 'Remover<hidden> “{name}”</hidden>',
  callIt: 'Como você a chama',
  saveName: 'Salvar o nome',
  passkeyAdded: 'Sua chave de acesso foi adicionada. De agora em diante, ela abre a sua sessão.',
  passkeyRenamed: 'A chave de acesso tem o novo nome.',
  passkeyRemoved:
    'A chave de acesso foi removida. Ela não abre mais a sessão de ninguém; seu dispositivo talvez ainda a ofereça.',
  tooLate: 'Demorou demais ou já tinha sido enviado. Tente de novo.',
  notChecked: 'Não foi possível verificar esta chave de acesso. Tente de novo.',
  unknownPasskey:
    'Esta chave de acesso não é conhecida aqui: foi removida da conta ou pertence a outro site. Entre de outro modo.',
  passkeyClosed: 'Esta conta foi encerrada, por isso esta chave de acesso não abre a sessão de ninguém.',
  tooManyPasskeys:
    'Você tem {limit, number} chaves de acesso, e não é possível ter mais. Remova uma primeiro.',
  somebodyElse: 'Nesse meio-tempo, você entrou com outra conta. Tente de novo.',
  knownHere: 'Esta chave de acesso já é conhecida aqui.',
  passkeyGone: 'Esta chave de acesso não está mais aqui.',
  onlyWay: 'É a sua única maneira de entrar. Adicione outra chave de acesso primeiro.',
  signedOut: 'Sua sessão está encerrada. Entre e tente de novo.',
  passkeyNameMissing: 'Dê-lhe um nome pelo qual você a reconheça.',
  passkeyNameTooLong: 'Use aqui um nome de no máximo {limit, number} caracteres.',
} satisfies Translated<'signIn'>;
