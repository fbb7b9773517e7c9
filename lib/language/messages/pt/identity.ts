import type { Translated } from '../../typed';

export default {
  nameTooLong: 'Use um nome de no máximo {limit, number} caracteres.',
  nameNoLetter: 'Informe um nome com pelo menos uma letra.',
  nameMissing: 'Informe um nome. Ele aparece ao lado das suas palavras.',
  nameTaken:
    'Este nome se lê como o de alguém que escreve aqui. Se for você, entre na conta; se não, escolha outro.',
  nameRole: 'Isto diz o que alguém faz aqui, não quem você é. Informe seu nome.',
  nameLabel: 'Um rótulo como “autor” poderia passar pelo distintivo. Informe seu nome sem ele.',
  emailTooLong: 'Um endereço de e-mail tem no máximo {limit, number} caracteres.',
  noEmail: 'Isto não parece um endereço de e-mail. Precisa ter a forma name@example.org.',
  emailForLink: 'Informe seu endereço de e-mail, para que o link chegue até você.',
  emailForLater: 'Informe seu endereço de e-mail: é com ele que você entra depois.',
  emailMissing: 'Informe um endereço de e-mail.',
  noRole: 'O papel é owner, author ou moderator.',
  linkSent:
    'Se este endereço pode receber e-mail, um link está a caminho. Ele vale por {minutes, number} minutos. Você pode fechar esta página.',
  linkUsed: 'Este link já foi usado, ou seu tempo acabou. Peça um novo.',
  accountClosed: 'Esta conta foi encerrada, por isso este link não dá acesso a ninguém.',
  ownLinkOver: 'Este link expirou. Reinicie o blog e ele mostrará um novo.',
  alreadyOwned:
    'Este blog já tem quem o possui, por isso este link não faz mais nada. Se for você, entre na conta.',
  oneOwner: 'Este blog é de {name}, e um blog é de uma só pessoa. Escolha o papel author ou moderator.',
  ownerNeeded: 'Este endereço é de quem possui o blog, e sem essa pessoa ninguém pode cuidar dele.',
  signedOutRename: 'Sua sessão está encerrada. Entre na conta e depois mude seu nome.',
} satisfies Translated<'identity'>;
