import type { Translated } from '../../typed';

export default {
  title: 'Signaler un commentaire',
  whatIsWrong: 'Qu’est-ce qui ne va pas ?',
  isSpam: 'C’est un indésirable ou de la publicité',
  isHurtful: 'Quelqu’un y est insulté ou menacé',
  isImpostor: 'Quelqu’un se fait passer pour quelqu’un d’autre',
  isPrivate: 'Elle révèle quelque chose de privé',
  isOther: 'Autre chose',
  chooseOne: 'Merci de choisir ce qui ne va pas.',
  inYourWords: 'Avec vos propres mots, si vous le souhaitez',
  whoSeesIt:
    'Seules les personnes qui s’occupent des commentaires ici le lisent, avec votre nom si vous avez ouvert une session. Qui a écrit le commentaire n’en est pas averti.',
  wordsTooLong: 'Merci de le dire en {limit, number} caractères au plus.',
  send: 'Envoyer le signalement',
  isSent: 'Merci. Quelqu’un qui s’occupe des commentaires ici le lira.',
  isSentAgain: 'Ce commentaire a déjà été signalé d’ici. Merci, une fois suffit.',
  notHere: 'Ce commentaire n’est plus ici, il n’y a donc rien à signaler.',
  reportedBy:
    '{reports, plural, one {Quelqu’un l’a signalé :} many {# de personnes l’ont signalé :} other {# personnes l’ont signalé :}}',
  reader: 'quelqu’un qui lit',
  isClosed: 'traité',
  dismiss: 'Il n’y a rien à redire',
  wasDismissed: 'Les signalements sont traités, et d’autres ne mettront pas le commentaire en attente.',
} satisfies Translated<'reports'>;
