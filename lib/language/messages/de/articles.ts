import type { Translated } from '../../typed';

export default {
  untitled: 'Ohne Titel',
  comments: '{count, plural, =0 {Noch keine Kommentare} one {# Kommentar} other {# Kommentare}}',
  articles: '{count, plural, one {# Artikel} other {# Artikel}}',
  authorAnswered: '{name} hat {answers, plural, one {einmal} other {#-mal}} geantwortet',
  authorsAnswered: '{answers, plural, one {# Autorenantwort} other {# Autorenantworten}}',
  alsoIn: 'Auch auf:',
  pages: 'Seiten der Artikel',
  newer: 'Neuere Artikel',
  older: 'Ältere Artikel',

  contents: 'Inhalt',
  copy: 'Kopieren',
  copied: 'Kopiert',
  edited: 'bearbeitet am <date></date>',
  minutes: '{minutes, plural, one {# Minute} other {# Minuten}}',
  commentsWithAnswers: '<link>{comments}</link>, <answers>{answered}</answers>',
  textUnder: 'Text unter <link>{licence}</link>',
  firstAt: 'Zuerst erschienen auf <link>{host}</link>',
  beside: 'Frühere und spätere Artikel',
  earlier: 'Davor',
  later: 'Danach',
  series: 'Reihe',
  firstPart: 'Erster Teil: <series>{name}</series>',
  partOf: 'Teil {part, number} von {parts, number}: <series>{name}</series>',
  author: 'Schreibt hier',
  tagged: 'Schlagwörter',

  table: 'Tabelle',
  tableNumber: 'Tabelle {number, number}',
  done: 'Erledigt',
  toDo: 'Zu tun',
  footnotes: 'Fußnoten',
  backToReference: 'Zurück zur Stelle {reference}',
  tooDeep:
    'Dieser Text ist zu tief verschachtelt, um gesetzt zu werden. Deshalb steht er hier, wie er getippt wurde.',

  playVideo: 'Das Video abspielen',
  showPost: 'Den Beitrag zeigen',
  fromSite: '{what}, von {site}',
  siteLearns:
    'Es kommt von {site}, und dort erfährt man dann deine Adresse im Internet und dass du hier warst.',
  videoOn: 'Ein Video auf {site}',
  postOn: 'Ein Beitrag auf {site}',
} satisfies Translated<'articles'>;
