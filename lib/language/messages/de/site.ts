import type { Translated } from '../../typed';

export default {
  toText: 'Zum Text',
  toPage: 'Zur Seite',
  thisBlog: 'Dieser Blog',
  archive: 'Archiv',
  archiveOf: 'Archiv {year}',
  tags: 'Schlagwörter',
  tag: 'Schlagwort',
  noTags: 'Noch hat nichts ein Schlagwort.',
  moreTags: 'Es gibt mehr Schlagwörter, als hier Platz haben.',
  pageNumber: 'Seite {page, number}',
  nothingYet: 'Hier ist noch nichts veröffentlicht.',
  articles: 'Artikel',
  signIn: 'Anmelden',
  colours: 'Farben dieses Blogs',
  asDevice: 'Wie das Gerät',
  light: 'Hell',
  dark: 'Dunkel',
  commentsOn: 'Kommentare zu {title}',
  missingTitle: 'Unter dieser Adresse ist nichts.',
  missingNote:
    'Vielleicht heißt es jetzt anders oder wurde zurückgenommen. <front>Die Startseite</front> zeigt, was hier ist.',
  frontHasIt: '<front>Die Startseite</front> zeigt, was hier ist.',
  failedTitle: 'Diese Seite konnte gerade nicht erstellt werden.',
  failedNote: 'Was du geschrieben hast, bleibt in diesem Browser.',
  tryAgain: 'Noch einmal versuchen',
} satisfies Translated<'site'>;
