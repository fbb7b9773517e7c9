import type { Translated } from '../../typed';

export default {
  toFront: 'Zur Startseite',
  sendAgain: 'Noch einmal senden',
  openAgain: 'Die Seite noch einmal öffnen',

  body: 'Deine Worte',
  title: 'Titel',
  summary: 'Zusammenfassung',
  question: 'Schlussfrage',
  name: 'Name',
  email: 'E-Mail',
  website: 'Website',
  slug: 'Adresse',
  tags: 'Schlagwörter',
  tagline: 'Untertitel',
  alt: 'Was das Bild zeigt',

  missingTitle: 'Unter dieser Adresse ist nichts',
  missing: 'Vielleicht heißt es jetzt anders oder wurde zurückgenommen.',
  notOurs: 'Die Adresse ist keine dieses Blogs.',
  notHereTitle: 'Das geht hier nicht',
  notHere: 'Seiten dieses Blogs kann man lesen, und Formulare senden.',
  momentTitle: 'Einen Moment, bitte',
  notMade: 'Diese Seite kann gerade nicht erstellt werden. Bitte versuch es in einer Minute noch einmal.',
  starting: 'Dieser Blog startet gerade. Bitte versuch es in einer Minute noch einmal.',
  failedTitle: 'Etwas ist schiefgegangen',
  failed: 'Diese Seite konnte nicht erstellt werden. Bitte versuch es gleich noch einmal.',

  foreignTitle: 'Nicht von hier',
  foreign:
    'Dieses Formular kam nicht von einer Seite dieses Blogs, deshalb wurde nichts damit getan. Der Blog ist unter {site}: Bitte öffne die Seite dort und sende es noch einmal.',
  slowTitle: 'Die Leitung war zu langsam',
  slow: 'Das Formular kam nicht rechtzeitig an, und nichts wurde gespeichert. Bitte geh zurück und sende es noch einmal.',
  tooMuchTitle: 'Zu viel auf einmal',
  tooMuch:
    'Was du gesendet hast, ist größer, als dieser Blog annimmt, und nichts wurde gespeichert. Bitte geh zurück: Deine Worte sind noch im Formular. Kürze sie und sende noch einmal.',
  busy: 'Es kommen zu viele Formulare auf einmal an, und deines wurde nicht gespeichert. Bitte geh zurück und sende es in einer Minute noch einmal.',
  notWholeTitle: 'Das Formular ist nicht vollständig angekommen',
  notWhole:
    'Im Gesendeten fehlt etwas, deshalb wurde nichts damit getan. Bitte öffne die Seite noch einmal und sende das Formular von dort.',
  earlierTitle: 'Diese Seite stammt aus früherer Zeit',
  earlierWords:
    'Der Blog wurde erneuert, seit du diese Seite geöffnet hast, deshalb konnte das Formular nicht angenommen werden. Deine Worte sind hier: Bitte kopiere sie und öffne die Seite noch einmal.',
  earlier: 'Der Blog wurde erneuert, seit du diese Seite geöffnet hast. Bitte öffne sie noch einmal.',
  goneTitle: 'Diese Seite ist fort',
  gone: 'Die Seite, von der du dieses Formular gesendet hast, gibt es nicht mehr. Deine Worte sind hier: Bitte kopiere sie, bevor du gehst.',
  brokenTitle: 'Das hat nicht geklappt',
  broken:
    'Bei uns ist etwas schiefgegangen. Deine Worte stehen auf dieser Seite: Bitte sende sie noch einmal.',
  refusedTitle: 'Das konnte nicht angenommen werden',
} satisfies Translated<'server'>;
