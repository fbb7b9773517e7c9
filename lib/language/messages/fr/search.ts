import type { Translated } from '../../typed';

export default {
  title: 'Recherche',
  titleFor: 'Recherche : « {query} »',
  field: 'Chercher dans ce blog',
  send: 'Chercher',
  hint: '<typed>« des mots entre guillemets »</typed> se suivent, <typed>-mot</typed> est exclu, <typed>or</typed> trouve l’un des deux.',
  browse: 'Ou parcourez <archive>les archives</archive> et <tags>les étiquettes</tags>.',

  show: 'Ce qui est affiché',
  all: 'Tout',
  articleCount: '{count, plural, =0 {Aucun article} one {# article} many {# d’articles} other {# articles}}',
  manyArticles: 'Plus de {count, number} articles',
  commentCount:
    '{count, plural, =0 {Aucun commentaire} one {# commentaire} many {# de commentaires} other {# commentaires}}',
  manyComments: 'Plus de {count, number} commentaires',
  articles: 'Articles',
  comments: 'Commentaires',
  furtherArticles: 'Autres articles',
  furtherComments: 'Autres commentaires',
  toBeginning: 'Retour au début',
  tagged: 'Tout ce qui porte l’étiquette <link>{name}</link>',

  nothing: 'Rien ici ne dit « <asked>{query}</asked> ».',
  instead: 'Rien ici ne dit « <asked>{query}</asked> ». Voici ce qui dit « <other>{instead}</other> ».',
  meant: 'Vouliez-vous dire <link>{query}</link> ?',
  alike: 'Des titres qui se ressemblent',
  noWord: 'Il n’y a là aucun mot à chercher.',
  onlyExcluded: 'Cela dit seulement ce qu’il faut exclure. Que faut-il trouver ?',
  tooCommon: 'Ces mots sont presque partout. Un mot plus rare trouvera davantage.',
  cut: 'C’est beaucoup à la fois : seul le début a été cherché.',
  tooSlow:
    'Cette recherche prend trop de temps. Avec moins de mots, ou des mots plus rares, elle est rapide.',
  tooMany: 'Beaucoup de monde cherche en ce moment. Merci de réessayer dans un instant.',

  missingAlike: 'C’est peut-être l’un de ceux-ci',
  toFrontPage: 'Vers la page d’accueil',
} satisfies Translated<'search'>;
