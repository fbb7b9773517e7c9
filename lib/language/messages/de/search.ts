import type { Translated } from '../../typed';

export default {
  title: 'Suche',
  titleFor: 'Suche nach „{query}“',
  field: 'Diesen Blog durchsuchen',
  send: 'Suchen',
  hint: '<typed>„Wörter in Anführungszeichen“</typed> stehen nebeneinander, <typed>-Wort</typed> fällt weg, <typed>or</typed> findet eins von zweien.',
  browse: 'Oder sieh im <archive>Archiv</archive> und bei den <tags>Schlagwörtern</tags> nach.',

  show: 'Was gezeigt wird',
  all: 'Alles',
  articleCount: '{count, plural, =0 {Keine Artikel} one {# Artikel} other {# Artikel}}',
  manyArticles: 'Mehr als {count, number} Artikel',
  commentCount: '{count, plural, =0 {Keine Kommentare} one {# Kommentar} other {# Kommentare}}',
  manyComments: 'Mehr als {count, number} Kommentare',
  articles: 'Artikel',
  comments: 'Kommentare',
  furtherArticles: 'Weitere Artikel',
  furtherComments: 'Weitere Kommentare',
  toBeginning: 'Zum Anfang',
  tagged: 'Alles mit dem Schlagwort <link>{name}</link>',

  nothing: 'Hier steht nirgends „<asked>{query}</asked>“.',
  instead:
    'Hier steht nirgends „<asked>{query}</asked>“. Gezeigt wird, worin „<other>{instead}</other>“ steht.',
  meant: 'Meintest du <link>{query}</link>?',
  alike: 'Titel, die ähnlich klingen',
  noWord: 'Darin ist kein Wort, nach dem man suchen könnte.',
  onlyExcluded: 'Das sagt nur, was wegfallen soll. Was soll gefunden werden?',
  tooCommon: 'Diese Wörter stehen in fast allem. Ein selteneres findet mehr.',
  cut: 'Das ist viel auf einmal: Gesucht wurde nur nach dem Anfang.',
  tooSlow: 'Diese Suche dauert zu lange. Mit weniger oder selteneren Wörtern geht es schnell.',
  tooMany: 'Gerade suchen viele. Bitte versuch es gleich noch einmal.',

  missingAlike: 'Vielleicht ist es eines davon',
  toFrontPage: 'Zur Startseite',
} satisfies Translated<'search'>;
