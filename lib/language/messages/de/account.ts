import type { Translated } from '../../typed';

export default {
  yourComments: 'Deine Kommentare',
  yourData: 'Deine Daten',

  profile: 'Profil',
  website: 'Deine Website',
  websiteNote: 'Dein Name neben deinen Kommentaren führt dorthin.',
  bio: 'Über dich',
  bioNote: 'Ein paar Sätze. Sie stehen auf deiner Autorenseite, wenn du hier schreibst.',
  bioTooLong: 'Bitte nimm hier höchstens {limit, number} Zeichen.',
  saveProfile: 'Mein Profil speichern',
  isDescribed: 'Dein Profil ist gespeichert.',
  portrait: 'Dein Bild',
  portraitNote:
    'Es steht hier und auf deiner Autorenseite, wenn du hier schreibst. Neben Kommentaren stehen nur Namen.',
  portraitHint:
    'Aufbewahrt wird seine Mitte, als Quadrat. Wo und womit es aufgenommen wurde, wird vergessen.',
  portraitFile: 'Bild',
  portraitAnother: 'Ein anderes Bild',
  keepPortrait: 'Dieses Bild behalten',
  dropPortrait: 'Wegnehmen',
  isPortraitKept: 'Dein Bild ist gespeichert.',
  isPortraitGone: 'Dein Bild ist weg.',
  givePortrait: 'Ein Bild von dir zeigen',
  changePortrait: 'Dein Bild ändern oder wegnehmen',
  toProfile: 'Zu deinem Profil',

  latestComments: 'Deine neuesten Kommentare',
  allComments: 'Alle deine Kommentare',
  statePublished: 'veröffentlicht',
  stateHeld: 'wartet',

  earlier: 'Hier mit deiner Adresse geschrieben, ohne Anmeldung',
  earlierNote:
    '{count, plural, one {# Kommentar kam hier von einem Gast, der deine Adresse angab.} other {# Kommentare kamen hier von Gästen, die deine Adresse angaben.}} Jeder kann eine Adresse eintippen, also lies bitte zuerst, was es ist. Was deins ist, steht dann unter deinem Namen.',
  earlierShow: '{count, plural, one {Zeigen} other {Alle zeigen}}',
  earlierMore: '{count, plural, one {Und noch #.} other {Und noch #.}}',
  claim: '{count, plural, one {Das war ich} other {Das war alles ich}}',
  areClaimed: 'Diese Kommentare sind jetzt deine und stehen unter deinem Namen.',
  wasMe: 'Das war ich',
  wasNotMe: 'Das war ich nicht',
  isDisowned: 'Danke. Deine Adresse steht nicht mehr bei diesem Kommentar, und jemand sieht ihn sich an.',
  notUnderAddress: 'Unter deiner Adresse steht kein solcher Kommentar mehr.',

  browsers: 'Wo du angemeldet bist',
  aboutBrowsers:
    'Ein Browser, den du {days, number} Tage lang nicht benutzt, wird von selbst abgemeldet. Wenn du einen von diesen nicht kennst, melde ihn ab.',
  sessionHere: 'Dieser Browser. Angemeldet <began></began>.',
  sessionUsed: 'Angemeldet <began></began>, benutzt <used></used>.',
  signOutThere: 'Abmelden<hidden>: „{device}“</hidden>',
  signOutOthers: 'Überall sonst abmelden',
  isSignedOutThere: 'Dieser Browser ist abgemeldet.',
  areSignedOut: 'Du bist überall sonst abgemeldet.',
  sessionGone: 'Dieser Browser ist schon abgemeldet.',

  exportTitle: 'Zum Mitnehmen',
  exportNote:
    'Was dieser Blog zu deinem Konto aufbewahrt, in einer Datei für Programme (JSON): dein Profil, deine Kommentare in jedem Zustand, deine Artikel, deine Passkeys ohne ihre Schlüssel, und wo du angemeldet bist.',
  exportButton: 'Meine Daten herunterladen',

  deleteTitle: 'Dein Konto löschen',
  deleteNote:
    'Dein Name, deine Adresse und deine Passkeys werden vergessen, und du bist sofort überall abgemeldet. Niemand kann es zurückholen.',
  whatOfComments: 'Was soll aus deinen Kommentaren werden?',
  keepThem: 'Sie bleiben, unter „{name}“, damit die Gespräche ganz bleiben.',
  removeThem:
    'Sie werden entfernt. Wo jemand geantwortet hat, sagt eine leere Stelle, dass dort etwas stand.',
  formerReader: 'Jemand von früher',
  typeWord: 'Tippe „{word}“, damit es nicht aus Versehen geschieht',
  confirmWord: 'löschen',
  confirmWrong: 'Bitte tippe hier „{word}“, wenn du dein Konto löschen willst.',
  wordTooLong: 'Das ist länger als das Wort, nach dem gefragt ist.',
  chooseOne: 'Bitte wähle eins von beiden.',
  deleteAccount: 'Mein Konto löschen',
  ownerStays:
    'Dieser Blog gehört dir, und um einen Blog, der niemandem gehört, kann sich niemand kümmern. Übergib ihn zuerst jemandem, der hier arbeitet. Dann kannst du dein Konto löschen.',
  toTeam: 'Zu den Menschen, die hier arbeiten',
  articlesFirst:
    '{articles, plural, =1001 {Dein Name steht hier über mehr als 1.000 Artikeln.} one {Dein Name steht hier über # Artikel.} other {Dein Name steht hier über # Artikeln.}} Entferne zuerst, was dir allein gehört, oder bitte die Person, der der Blog gehört, einen anderen Namen darüber zu setzen. Dann kannst du dein Konto hier löschen.',
  toArticles: 'Zu deinen Artikeln',
  wroteMeanwhile: 'Gerade eben wurde in deinem Namen etwas geschrieben. Bitte sende dies noch einmal.',
  isDeleted: 'Dein Konto ist gelöscht',
  isDeletedNote: 'Du bist überall abgemeldet. Danke, dass du am Gespräch teilgenommen hast.',
} satisfies Translated<'account'>;
