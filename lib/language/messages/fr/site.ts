import type { Translated } from '../../typed';

export default {
  toText: 'Aller au texte',
  toPage: 'Aller à la page',
  thisBlog: 'Ce blog',
  archive: 'Archives',
  archiveOf: 'Archives {year}',
  tags: 'Étiquettes',
  tag: 'Étiquette',
  noTags: 'Rien ne porte encore d’étiquette.',
  moreTags: 'Il y a plus d’étiquettes que cette page n’en peut montrer.',
  pageNumber: 'Page {page, number}',
  nothingYet: 'Rien n’est encore publié ici.',
  articles: 'Articles',
  signIn: 'Se connecter',
  colours: 'Couleurs de ce blog',
  asDevice: 'Comme l’appareil',
  light: 'Clair',
  dark: 'Sombre',
  commentsOn: 'Commentaires sur {title}',
  missingTitle: 'Il n’y a rien à cette adresse.',
  missingNote:
    'La page a peut-être changé de nom, ou été retirée. <front>La page d’accueil</front> montre ce qui s’y trouve.',
  frontHasIt: '<front>La page d’accueil</front> montre ce qui s’y trouve.',
  failedTitle: 'Cette page n’a pas pu être préparée.',
  failedNote: 'Ce que vous avez écrit est conservé dans ce navigateur.',
  tryAgain: 'Réessayer',
} satisfies Translated<'site'>;
