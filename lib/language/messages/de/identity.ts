import type { Translated } from '../../typed';

export default {
  nameTooLong: 'Bitte nimm einen Namen von höchstens {limit, number} Zeichen.',
  nameNoLetter: 'Bitte gib einen Namen mit mindestens einem Buchstaben an.',
  nameMissing: 'Bitte gib einen Namen an. Er steht neben deinen Worten.',
  nameTaken:
    'Dieser Name liest sich wie der von jemandem, der hier schreibt. Wenn du es bist, melde dich bitte an; sonst wähle einen anderen.',
  nameRole: 'Das sagt, was jemand hier tut, nicht, wer du bist. Bitte gib deinen Namen an.',
  nameLabel:
    'Ein Zusatz wie „Autor“ könnte für das Abzeichen gehalten werden. Bitte gib deinen Namen ohne ihn an.',
  emailTooLong: 'Eine E-Mail-Adresse hat höchstens {limit, number} Zeichen.',
  noEmail: 'Das liest sich nicht wie eine E-Mail-Adresse. Sie braucht die Form name@example.org.',
  emailForLink: 'Bitte gib deine E-Mail-Adresse an, damit der Link dich erreicht.',
  emailForLater: 'Bitte gib deine E-Mail-Adresse an: Mit ihr meldest du dich später an.',
  emailMissing: 'Bitte gib eine E-Mail-Adresse an.',
  noRole: 'Die Rolle ist eine von owner, author und moderator.',
  linkSent:
    'Wenn diese Adresse Post empfangen kann, ist ein Link unterwegs. Er gilt {minutes, number} Minuten. Du kannst diese Seite schließen.',
  linkUsed: 'Dieser Link wurde schon benutzt, oder seine Zeit ist um. Bitte lass dir einen neuen schicken.',
  accountClosed: 'Dieses Konto wurde geschlossen, deshalb meldet dieser Link niemanden an.',
  ownLinkOver: 'Dieser Link ist abgelaufen. Starte den Blog neu, dann gibt er einen neuen aus.',
  alreadyOwned:
    'Dieser Blog gehört schon jemandem, deshalb bewirkt dieser Link nichts mehr. Wenn du es bist, melde dich bitte an.',
  oneOwner:
    'Dieser Blog gehört {name}, und ein Blog gehört nur einer Person. Wähle die Rolle author oder moderator.',
  ownerNeeded:
    'Diese Adresse gehört der Person, der der Blog gehört, und um einen Blog ohne sie kann sich niemand kümmern.',
  signedOutRename: 'Du bist abgemeldet. Bitte melde dich an und ändere dann deinen Namen.',
} satisfies Translated<'identity'>;
