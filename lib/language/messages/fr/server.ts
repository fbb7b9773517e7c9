import type { Translated } from '../../typed';

export default {
  toFront: 'Vers la page d’accueil',
  sendAgain: 'Renvoyer',
  openAgain: 'Rouvrir la page',

  body: 'Vos mots',
  title: 'Titre',
  summary: 'Résumé',
  question: 'Question finale',
  name: 'Nom',
  email: 'E-mail',
  website: 'Site web',
  slug: 'Adresse',
  tags: 'Étiquettes',
  tagline: 'Devise',
  alt: 'Ce que l’image montre',

  missingTitle: 'Il n’y a rien à cette adresse',
  missing: 'La page a peut-être changé de nom, ou été retirée.',
  notOurs: 'Cette adresse n’est pas de ce blog.',
  notHereTitle: 'Cela ne se fait pas ici',
  notHere: 'Les pages de ce blog se lisent, et les formulaires s’envoient.',
  momentTitle: 'Un instant, s’il vous plaît',
  notMade: 'Cette page ne peut pas être préparée pour l’instant. Merci de réessayer dans une minute.',
  starting: 'Ce blog démarre. Merci de réessayer dans une minute.',
  failedTitle: 'Quelque chose a échoué',
  failed: 'Cette page n’a pas pu être préparée. Merci de réessayer dans un instant.',

  foreignTitle: 'Pas d’ici',
  foreign:
    'Ce formulaire n’a pas été envoyé depuis une page de ce blog, rien n’en a donc été fait. Le blog est à l’adresse {site} : merci d’y ouvrir la page et de le renvoyer.',
  slowTitle: 'La ligne était trop lente',
  slow: 'Le formulaire n’est pas arrivé à temps, et rien n’a été enregistré. Merci de revenir en arrière et de le renvoyer.',
  tooMuchTitle: 'Trop d’un coup',
  tooMuch:
    'Ce que vous avez envoyé dépasse ce que ce blog accepte, et rien n’a été enregistré. Merci de revenir en arrière : vos mots sont toujours dans le formulaire. Raccourcissez-les et renvoyez.',
  busy: 'Trop de formulaires arrivent à la fois, et le vôtre n’a pas été enregistré. Merci de revenir en arrière et de le renvoyer dans une minute.',
  notWholeTitle: 'Le formulaire n’est pas arrivé entier',
  notWhole:
    'Il manque quelque chose à ce qui a été envoyé, rien n’en a donc été fait. Merci de rouvrir la page et d’envoyer le formulaire de là.',
  earlierTitle: 'Cette page date d’un autre temps',
  earlierWords:
    'Le blog a été renouvelé depuis que vous avez ouvert cette page, le formulaire n’a donc pas pu être accepté. Vos mots sont ici : merci de les copier et de rouvrir la page.',
  earlier: 'Le blog a été renouvelé depuis que vous avez ouvert cette page. Merci de la rouvrir.',
  goneTitle: 'Cette page n’est plus là',
  gone: 'La page d’où vous avez envoyé ce formulaire n’existe plus. Vos mots sont ici : merci de les copier avant de partir.',
  brokenTitle: 'Cela n’a pas marché',
  broken:
    'Quelque chose a échoué de notre côté. Vos mots sont conservés sur cette page : merci de les renvoyer.',
  refusedTitle: 'Cela n’a pas pu être accepté',
} satisfies Translated<'server'>;
