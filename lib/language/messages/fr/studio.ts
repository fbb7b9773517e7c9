import type { Translated } from '../../typed';

export default {
  name: 'Studio',
  desk: 'Bureau',
  articles: 'Articles',
  comments: 'Commentaires',
  settings: 'Réglages',
  viewBlog: 'Voir le blog',
  nothingHere: 'Il n’y a rien ici',
  nothingHereNote:
    'Soit cette adresse est mal écrite, soit ce qui s’y trouve ne vous est pas destiné. <blog>Vers le blog</blog>',
  nothingLost: 'Rien de ce qui était enregistré n’est perdu.',
  withoutName: 'Sans nom',

  newArticle: 'Nouvel article',
  byState: 'Articles par état',
  all: 'Tous',
  allPublished: 'Publiés',
  allDrafts: 'Brouillons',
  allScheduled: 'Programmés',
  allPrivate: 'Privés',
  allRemoved: 'Retirés',
  noneOfThese: 'Aucun article dans cet état.',
  nothingWritten: 'Rien n’est encore écrit.',
  furtherArticles: 'Autres articles',
  newer: 'Plus récents',
  older: 'Plus anciens',

  draft: 'Brouillon',
  scheduled: 'Programmé',
  published: 'Publié',
  private: 'Privé',
  removed: 'Retiré',
  page: 'Page',
  view: 'Voir',
  withAnswers: '{comments}, dont {answers, number} d’auteur',
} satisfies Translated<'studio'>;
