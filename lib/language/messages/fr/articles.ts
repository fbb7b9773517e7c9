import type { Translated } from '../../typed';

export default {
  untitled: 'Sans titre',
  comments:
    '{count, plural, =0 {Aucun commentaire pour l’instant} one {# commentaire} many {# de commentaires} other {# commentaires}}',
  articles: '{count, plural, one {# article} many {# d’articles} other {# articles}}',
  authorAnswered: '{answers, plural, one {# réponse} many {# de réponses} other {# réponses}} de {name}',
  authorsAnswered: '{answers, plural, one {# réponse} many {# de réponses} other {# réponses}} d’auteur',
  alsoIn: 'Autres langues :',
  pages: 'Pages d’articles',
  newer: 'Articles plus récents',
  older: 'Articles plus anciens',

  contents: 'Sommaire',
  copy: 'Copier',
  copied: 'Copié',
  edited: 'modifié le <date></date>',
  minutes: '{minutes, plural, one {# minute} many {# de minutes} other {# minutes}}',
  commentsWithAnswers: '<link>{comments}</link>, <answers>{answered}</answers>',
  textUnder: 'Texte sous <link>{licence}</link>',
  firstAt: 'Paru d’abord sur <link>{host}</link>',
  beside: 'Articles précédent et suivant',
  earlier: 'Avant',
  later: 'Après',
  series: 'Série',
  firstPart: 'Première partie : <series>{name}</series>',
  partOf: 'Partie {part, number} sur {parts, number} : <series>{name}</series>',
  author: 'À la plume',
  tagged: 'Étiquettes',

  table: 'Tableau',
  tableNumber: 'Tableau {number, number}',
  done: 'Fait',
  toDo: 'À faire',
  footnotes: 'Notes',
  backToReference: 'Retour à l’appel {reference}',
  tooDeep: 'Ce texte est trop profondément imbriqué pour être mis en page : le voici tel qu’il a été saisi.',

  playVideo: 'Lire la vidéo',
  showPost: 'Afficher la publication',
  fromSite: '{what}, depuis {site}',
  siteLearns:
    'Le contenu vient de {site}, qui apprend alors votre adresse sur internet, et que vous étiez ici.',
  videoOn: 'Une vidéo sur {site}',
  postOn: 'Une publication sur {site}',
} satisfies Translated<'articles'>;
