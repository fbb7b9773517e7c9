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
} satisfies Translated<'mails'>;
