import type { Translated } from '../../typed';

export default {
  otherWords: 'Vous avez d’autres mots pour cet endroit, d’un autre onglet ou d’une visite précédente :',
  takeOthers: 'Prendre ceux-là',
  keepMine: 'Garder ce qui est ici',
  begunReply: 'Vous avez commencé une réponse ici :',
  goOnWithIt: 'La continuer',
  notSavedYet: 'Ces mots sont gardés dans ce navigateur et pas encore enregistrés.',
  startOver: 'Revenir à ce qui a été envoyé',
  closedMeanwhile:
    'Vous aviez commencé à écrire ici avant la fermeture. Vos mots sont encore dans ce navigateur :',
  yourWords: 'Vos mots',
  forgetThem: 'Les oublier',
} satisfies Translated<'drafts'>;
