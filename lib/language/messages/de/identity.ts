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

  youHere: 'Du hier',
  ownThis: 'Dieser Blog gehört dir.',
  writeHere: 'Du schreibst hier.',
  lookAfter: 'Du kümmerst dich hier um die Kommentare.',
  takePart: 'Du nimmst hier am Gespräch teil.',
  toStudio: 'Zum Studio',
  studio: 'Studio',
  isRenamed: 'Dein Name ist geändert, überall, wo er steht.',
  signOut: 'Abmelden',
  signOutEverywhere: 'In jedem Browser abmelden',
  isSignedOut: 'Du bist abgemeldet',
  signIn: 'Anmelden',
  toFront: 'Zur Startseite',
  goOn: 'Weiter, wo du warst',
  youAre: 'Du bist angemeldet als <who>{name}</who>.',
  linkSignsIn: 'Dieser Link meldet dich an als <who>{name}</who>.',
  welcome: 'Schön, dass du da bist. Eines noch, bevor du hereinkommst:',
  linkOver: 'Dieser Link ist abgelaufen',
  linkOverNote:
    'Ein Link meldet dich einmal an, und innerhalb von {minutes, number} Minuten. Dieser wurde benutzt oder ist zu alt.',
  newLink: 'Einen neuen Link holen',

  makeYours: 'Mach diesen Blog zu deinem',
  makeYoursNote:
    'Noch gehört dieser Blog niemandem. Sag, wer du bist: Seine Artikel tragen deinen Namen, bis du sie durch deine eigenen ersetzt.',
  hasOwner: 'Dieser Blog gehört schon jemandem',
  hasOwnerNote: 'Deshalb bewirkt dieser Link nichts mehr. Wenn er dir gehört, melde dich bitte an.',
  startAgain: 'Starte den Blog neu, dann gibt er einen neuen aus.',
  makeMine: 'Diesen Blog zu meinem machen',

  yourName: 'Dein Name',
  nameOverArticles: 'Er steht über deinen Artikeln und neben deinen Antworten.',
  nameBesideAll: 'Er steht neben allem, was du hier geschrieben hast.',
  nameBesideWords: 'Er steht neben dem, was du hier schreibst.',
  changeName: 'Meinen Namen ändern',
  email: 'E-Mail',
  emailSignsIn: 'Damit meldest du dich später an, per Link. Sie wird nie gezeigt.',
  linkByMail: 'Wir schicken dir einen Link, der dich anmeldet. Ein Passwort musst du dir nicht merken.',
  sendLink: 'Link zuschicken',
  otherAddress: 'Eine andere Adresse nehmen',
} satisfies Translated<'identity'>;
