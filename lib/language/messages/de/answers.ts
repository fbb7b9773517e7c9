import type { Translated } from '../../typed';

export default {
  hearBack: 'Schreib mir eine Mail, wenn jemand antwortet. Du wirst einmal per Mail gefragt, ob du es warst.',
  answered: '{name} hat dir geantwortet: „{title}“',
  authorAnswered: '{name} (schrieb den Artikel) hat dir geantwortet: „{title}“',
  authorAndOthers: '{name} (schrieb den Artikel) und andere haben dir geantwortet: „{title}“',
  manyAnswered: '{count, plural, one {# Antwort} other {# Antworten}} an dich: „{title}“',
  wrote: '{name} hat auf deinen Kommentar zu „{title}“ geantwortet:',
  authorWrote: '{name} schrieb den Artikel „{title}“ und hat auf deinen Kommentar geantwortet:',
  wroteHtml: '<who>{name}</who> hat auf deinen Kommentar zu „{title}“ geantwortet:',
  authorWroteHtml:
    '<who>{name}</who> schrieb den Artikel „{title}“ und hat auf deinen Kommentar geantwortet:',
  goOn: 'Lies es an seinem Ort und sprich weiter: {link}',
  open: 'An seinem Ort lesen',
  youWrote: 'Du hattest geschrieben:',
  whyMember: 'Du bekommst diese Mail, weil dir jemand auf {blog} geantwortet hat, wo du ein Konto hast.',
  whyGuest:
    'Du bekommst diese Mail, weil du {blog} gebeten hast, dir Antworten auf deine Kommentare zu melden.',
  stopHere: 'Ein Klick, und es kommen keine mehr:',
  stop: 'Keine solchen Mails mehr',

  askSubject: 'Soll {blog} dir Antworten melden?',
  askWhy:
    'Auf {blog} wurde ein Kommentar unter dieser Adresse veröffentlicht, und wer ihn schrieb, möchte per Mail von Antworten erfahren. Warst du das?',
  askDo: 'Dann öffne diese Seite und drücke ihren Knopf:',
  openToConfirm: 'Die Seite öffnen',
  askElse: 'Wenn du es nicht warst, tu nichts: Dann kommt dazu keine weitere Mail.',

  confirmTitle: 'Per Mail von Antworten erfahren?',
  confirmNote:
    'Du bekommst dann eine Mail, wenn jemand auf einen Kommentar antwortet, bei dem du darum gebeten hast, und in jeder steht ein Link, der das beendet.',
  confirm: 'Ja, melde mir Antworten',
  isConfirmed: 'Du erfährst von Antworten',
  isConfirmedNote: 'Wenn dir jemand antwortet, sagt es dir eine Mail. Du kannst diese Seite schließen.',
  linkOver: 'Dieser Link gilt nicht mehr',
  linkOverDo:
    'Dieser Link gilt nicht mehr. Setz das Häkchen unter deinem nächsten Kommentar, und du bekommst einen neuen.',
  linkBroken: 'Dieser Link ist nicht ganz. Bitte öffne ihn noch einmal aus der Mail.',

  stopTitle: 'Keine Mails über Antworten mehr?',
  stopNote: 'Dieser Blog schickt dir dann keine mehr, wenn dir jemand antwortet, wo auch immer.',
  stopThem: 'Diese Mails beenden',
  isStopped: 'Du bekommst keine solchen Mails mehr',
  isStoppedMember: 'Wenn du sie wieder möchtest, gibt es auf deiner eigenen Seite einen Knopf dafür.',
  isStoppedGuest: 'Wenn du sie wieder möchtest, setz das Häkchen unter deinem nächsten Kommentar.',
  toMe: 'Zu deiner Seite',

  mailsTitle: 'Antworten per Mail',
  mailsOn: 'Wenn dir jemand antwortet, bekommst du eine Mail mit den Worten.',
  mailsOff: 'Wenn dir jemand antwortet, kommt keine Mail.',
  startThem: 'Sag es mir per Mail',
  areWanted: 'Von jetzt an bekommst du eine Mail, wenn dir jemand antwortet.',
  areStopped: 'Von jetzt an bekommst du keine Mail, wenn dir jemand antwortet.',
} satisfies Translated<'answers'>;
