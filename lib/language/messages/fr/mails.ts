import type { Translated } from '../../typed';

export default {
  signInSubject: 'Votre lien pour vous connecter à {blog}',
  hello: 'Bonjour,',
  signInWhy: 'Vous avez demandé à vous connecter à {blog}. Ouvrez cette page et appuyez sur son bouton :',
  signInWhyHtml: 'Vous avez demandé à vous connecter à {blog}. Ouvrez la page et appuyez sur son bouton.',
  openToSignIn: 'Ouvrir la page de connexion',
  signInLimits:
    'Le lien fonctionne une fois, pendant {minutes, number} minutes, dans le navigateur où vous l’ouvrez.',
  notYou: 'Si ce n’était pas vous, rien ne s’est passé et vous pouvez oublier ce message.',
  borrowedSubject: 'Était-ce vous sur {blog} ?',
  borrowedWhy:
    'Quelqu’un qui n’avait pas ouvert de session a écrit un commentaire sur {blog} en donnant votre adresse e-mail. Il est en attente, et seules les personnes qui s’occupent des commentaires peuvent le lire.',
  borrowedDo:
    'Si c’était vous, faites-en le vôtre ; sinon, dites-le. Il y a un bouton pour chaque cas sur cette page :',
  ownSubject: '{blog} vous appartient désormais',
  ownWhy:
    '{name} vous a cédé {blog}. Les réglages, tous les articles et le rôle de chaque personne vous reviennent désormais, dans son studio :',
  gaveSubject: '{blog} appartient désormais à quelqu’un d’autre',
  gaveWhy:
    'Vous avez cédé {blog} à {name}. Vous continuez à y écrire, et ce que vous avez écrit reste à vous.',
  gaveNotYou:
    'Si ce n’était pas vous, fermez toutes vos sessions sur cette page et écrivez à {name}, seule personne à pouvoir rendre le blog :',
} satisfies Translated<'mails'>;
