import type { Translated } from '../../typed';

export default {
  name: 'Studio',
  desk: 'Schreibtisch',
  articles: 'Artikel',
  comments: 'Kommentare',
  settings: 'Einstellungen',
  viewBlog: 'Blog ansehen',
  nothingHere: 'Hier ist nichts',
  nothingHereNote:
    'Entweder ist diese Adresse vertippt, oder was dort steht, ist nicht für dich bestimmt. <blog>Zum Blog</blog>',
  nothingLost: 'Nichts, was gespeichert war, ist verloren.',
  withoutName: 'Ohne Namen',

  newArticle: 'Neuer Artikel',
  byState: 'Artikel nach Stand',
  all: 'Alle',
  allPublished: 'Veröffentlicht',
  allDrafts: 'Entwürfe',
  allScheduled: 'Geplant',
  allPrivate: 'Privat',
  allRemoved: 'Entfernt',
  noneOfThese: 'Davon gibt es keine.',
  nothingWritten: 'Noch ist nichts geschrieben.',
  furtherArticles: 'Weitere Artikel',
  newer: 'Neuere',
  older: 'Ältere',

  draft: 'Entwurf',
  scheduled: 'Geplant',
  published: 'Veröffentlicht',
  private: 'Privat',
  removed: 'Entfernt',
  page: 'Seite',
  view: 'Ansehen',
  withAnswers: '{comments}, davon {answers, plural, one {# Autorenantwort} other {# Autorenantworten}}',
} satisfies Translated<'studio'>;
