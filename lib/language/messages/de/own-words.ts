import type { Translated } from '../../typed';

export default {
  isPublic: 'Dein Kommentar ist öffentlich.',
  isPublicNote: 'Er steht unter dem Artikel, wo ihn alle lesen können.',
  isHeld: 'Danke. Dein Kommentar wartet noch.',
  isHeldNote:
    'Er wartet, bis ihn hier jemand gelesen hat, und steht dann unter dem Artikel. Bis dahin siehst nur du ihn, auf dieser Seite und in diesem Browser.',
  isRefused: 'Dein Kommentar wurde nicht angenommen.',
  isTakenDown: 'Dein Kommentar wurde weggenommen.',
  isWithdrawnTitle: 'Du hast diesen Kommentar gelöscht.',
  isWithdrawnNote:
    'Seine Worte werden hier nicht mehr aufbewahrt. Wo jemand geantwortet hatte, steht eine Zeile, dass er gelöscht wurde.',

  calledSpam: 'Jemand hier hat ihn gelesen und für Werbung gehalten.',
  takenForSpam:
    'Die Prüfungen dieses Blogs haben ihn für Werbung gehalten, und niemand hier hat es anders gesehen.',
  takenDown: 'Er stand unter dem Artikel, und jemand aus der Moderation hat ihn weggenommen.',
  notTaken: 'Jemand aus der Moderation hat ihn gelesen und entschieden, ihn nicht zu veröffentlichen.',
  offTopic: 'Jemand hier hat ihn gelesen und fand, dass er vom Thema des Artikels wegführt.',
  unkind: 'Jemand hier hat ihn gelesen und fand, dass er jemanden verletzen könnte.',
  advertising: 'Jemand hier hat ihn gelesen und fand, dass er für etwas wirbt.',
  repeated: 'Jemand hier hat ihn gelesen und fand, dass er noch einmal sagt, was schon gesagt war.',
  articleGone: 'Der Artikel, zu dem er gehört, ist nicht mehr öffentlich.',

  public: 'öffentlich',
  held: 'wartet',
  refused: 'nicht angenommen',
  withdrawn: 'von dir gelöscht',

  edit: 'Bearbeiten',
  save: 'Speichern',
  isJudgedAgain:
    'Neue Worte werden angesehen wie ein neuer Kommentar und warten vielleicht, bis sie hier jemand gelesen hat.',
  editIsFree: 'Noch hat ihn sonst niemand gelesen: Man wird die Änderung nicht sehen.',
  editIsFreeUntil: 'Bis {moment}, und solange niemand antwortet, sieht man die Änderung nicht.',
  editIsMarked: 'Beim Kommentar wird stehen, dass er bearbeitet wurde.',
  editIsAnswered:
    'Jemand hat geantwortet: Beim Kommentar wird stehen, dass er seither bearbeitet wurde, und die beantworteten Worte bleiben einen Klick entfernt.',
  withdraw: 'Löschen',
  withdrawHint:
    'Das lässt sich nicht rückgängig machen: Seine Worte werden hier nicht mehr aufbewahrt. Wo jemand geantwortet hat, wird eine Zeile stehen, dass er gelöscht wurde.',
  withdrawForGood: 'Endgültig löschen',
  inItsPlace: 'An seinem Platz ansehen',

  receipt: 'Dein Beleg',
  receiptHint:
    'Dieser Link führt aus jedem Browser auf diese Seite zurück. Wer ihn hat, kann den Kommentar bearbeiten und löschen: Behalte ihn bitte für dich.',
  keepHere: 'In diesem Browser aufbewahren',
  isKept: 'Dieser Browser bewahrt deinen Beleg auf.',

  yourComments: 'Deine Kommentare',
  noneYet: 'Hier ist noch nichts.',
  guestsHere:
    'Was aus diesem Browser gesendet wurde, soweit er es weiß. Angemeldet siehst du alles, was du geschrieben hast.',
  ownHere: 'Was du hier geschrieben hast: bearbeiten oder löschen',
  earlierOnes: 'Frühere',

  answeredOn: 'Beantwortete Worte zu „{title}“',
  answeredUnder: 'Beantwortete Worte unter',
  answeredNote:
    'Auf diese Worte hat jemand geantwortet, so wie sie hier stehen. Seither wurden sie bearbeitet.',
  asItStood: 'So stand er bis {moment}',
  asItStands: 'So steht er jetzt',

  settingLabel: 'Minuten zum Bearbeiten',
  settingHint:
    'So lange lassen sich eigene Worte ändern, ohne dass man es sieht, außer jemand antwortet vorher. Danach steht beim Kommentar, dass er bearbeitet wurde. Mit 0 steht es immer dort.',
  settingRange: 'Bitte gib eine Zahl von 0 bis {most, number} Minuten an.',

  notYours:
    'Das kann nur, wer ihn geschrieben hat: angemeldet, im Browser, der ihn gesendet hat, oder mit dem Beleg.',
  isWithdrawn: 'Dieser Kommentar wurde von der Person gelöscht, die ihn schrieb, und ist endgültig fort.',
  editedSince: 'Dieser Kommentar wurde seither bearbeitet. Bitte lies ihn und urteile neu.',
  notEditable: 'Dieser Kommentar wurde nicht angenommen und kann deshalb nicht mehr bearbeitet werden.',
} satisfies Translated<'ownWords'>;
