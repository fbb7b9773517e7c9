import type { Translated } from '../../typed';

export default {
  nameTooLong: 'Merci d’utiliser un nom de {limit, number} caractères au plus.',
  nameNoLetter: 'Merci d’indiquer un nom avec au moins une lettre.',
  nameMissing: 'Merci d’indiquer un nom. Il paraît à côté de vos mots.',
  nameTaken:
    'Ce nom se lit comme celui de quelqu’un qui écrit ici. Si c’est vous, merci de vous connecter ; sinon, choisissez-en un autre.',
  nameRole: 'Cela dit ce que quelqu’un fait ici, pas qui vous êtes. Merci d’indiquer votre nom.',
  nameLabel:
    'Une mention comme « auteur » pourrait passer pour l’insigne. Merci d’indiquer votre nom sans elle.',
  emailTooLong: 'Une adresse e-mail a {limit, number} caractères au plus.',
  noEmail: 'Cela ne ressemble pas à une adresse e-mail. Il faut la forme name@example.org.',
  emailForLink: 'Merci d’indiquer votre adresse e-mail, pour que le lien vous parvienne.',
  emailForLater: 'Merci d’indiquer votre adresse e-mail : c’est par elle que vous vous connecterez.',
  emailMissing: 'Merci d’indiquer une adresse e-mail.',
  noRole: 'Le rôle est owner, author ou moderator.',
  linkSent:
    'Si cette adresse peut recevoir du courrier, un lien est en route. Il est valable {minutes, number} minutes. Vous pouvez fermer cette page.',
  linkUsed: 'Ce lien a déjà servi, ou son temps est passé. Merci d’en demander un autre.',
  accountClosed: 'Ce compte a été fermé : ce lien ne connecte plus personne.',
  ownLinkOver: 'Ce lien a expiré. Redémarrez le blog : il en affichera un nouveau.',
  alreadyOwned:
    'Ce blog appartient déjà à quelqu’un : ce lien n’a plus d’effet. Si c’est vous, merci de vous connecter.',
  oneOwner:
    'Ce blog appartient à {name}, et un blog n’appartient qu’à une personne. Choisissez le rôle author ou moderator.',
  ownerNeeded:
    'Cette adresse est celle de la personne à qui le blog appartient, et sans elle personne ne peut s’en occuper.',
  signedOutRename: 'Votre session est fermée. Merci de vous connecter, puis de changer votre nom.',

  youHere: 'Vous ici',
  ownThis: 'Ce blog vous appartient.',
  writeHere: 'Vous écrivez ici.',
  lookAfter: 'Vous veillez ici sur les commentaires.',
  takePart: 'Vous prenez part ici à la conversation.',
  toStudio: 'Vers le studio',
  studio: 'Studio',
  isRenamed: 'Votre nom est changé, partout où il paraît.',
  signOut: 'Se déconnecter',
  signOutEverywhere: 'Se déconnecter de tous les navigateurs',
  isSignedOut: 'Votre session est fermée',
  signIn: 'Se connecter',
  toFront: 'Vers la page d’accueil',
  goOn: 'Reprendre où vous en étiez',
  youAre: 'Votre session est ouverte au nom de <who>{name}</who>.',
  linkSignsIn: 'Ce lien ouvre une session au nom de <who>{name}</who>.',
  welcome: 'C’est un plaisir de vous voir ici. Une chose avant d’entrer :',
  linkOver: 'Ce lien a expiré',
  linkOverNote:
    'Un lien ouvre une session une seule fois, et dans les {minutes, number} minutes. Celui-ci a servi, ou est trop ancien.',
  newLink: 'Obtenir un nouveau lien',

  makeYours: 'Faites vôtre ce blog',
  makeYoursNote:
    'Ce blog n’appartient encore à personne. Dites qui vous êtes : ses articles porteront votre nom jusqu’à ce que vous les remplaciez par les vôtres.',
  hasOwner: 'Ce blog appartient déjà à quelqu’un',
  hasOwnerNote: 'Ce lien n’a donc plus d’effet. S’il vous appartient, merci de vous connecter.',
  startAgain: 'Redémarrez le blog : il en affichera un nouveau.',
  makeMine: 'Faire mien ce blog',

  yourName: 'Votre nom',
  nameOverArticles: 'Il paraît au-dessus de vos articles et à côté de vos réponses.',
  nameBesideAll: 'Il paraît à côté de tout ce que vous avez écrit ici.',
  nameBesideWords: 'Il paraît à côté de ce que vous écrivez ici.',
  changeName: 'Changer mon nom',
  email: 'E-mail',
  emailSignsIn: 'C’est par elle que vous vous connecterez, avec un lien. Elle n’est jamais montrée.',
  linkByMail: 'Nous vous envoyons un lien qui ouvre votre session. Il n’y a pas de mot de passe à retenir.',
  sendLink: 'Recevoir un lien',
  otherAddress: 'Utiliser une autre adresse',
} satisfies Translated<'identity'>;
