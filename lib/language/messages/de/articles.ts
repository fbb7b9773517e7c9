import type { Translated } from '../../typed';

export default {
  untitled: 'Ohne Titel',
  comments: '{count, plural, =0 {Noch keine Kommentare} one {# Kommentar} other {# Kommentare}}',
  articles: '{count, plural, one {# Artikel} other {# Artikel}}',
  authorAnswered: '{name} hat {answers, plural, one {einmal} other {#-mal}} geantwortet',
  authorsAnswered: '{answers, plural, one {# Autorenantwort} other {# Autorenantworten}}',
  pages: 'Seiten der Artikel',
  newer: 'Neuere Artikel',
  older: 'Ältere Artikel',
} satisfies Translated<'articles'>;
