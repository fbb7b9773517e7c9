import type { Translated } from '../../typed';

export default {
  untitled: 'Sans titre',
  comments:
    '{count, plural, =0 {Aucun commentaire pour l’instant} one {# commentaire} many {# de commentaires} other {# commentaires}}',
  articles: '{count, plural, one {# article} many {# d’articles} other {# articles}}',
  authorAnswered: '{answers, plural, one {# réponse} many {# de réponses} other {# réponses}} de {name}',
  authorsAnswered: '{answers, plural, one {# réponse} many {# de réponses} other {# réponses}} d’auteur',
  pages: 'Pages d’articles',
  newer: 'Articles plus récents',
  older: 'Articles plus anciens',
} satisfies Translated<'articles'>;
