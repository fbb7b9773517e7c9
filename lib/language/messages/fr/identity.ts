import type { Translated } from '../../typed';

export default {
  nameTooLong: 'Merci d’utiliser un nom de {limit, number} caractères au plus.',
  nameNoLetter: 'Merci d’indiquer un nom avec au moins une lettre.',
  nameMissing: 'Merci d’indiquer un nom. Il paraît à côté de vos mots.',
  nameTaken:
    'Ce nom se lit comme celui de quelqu’un qui écrit ici. Si c’est vous, merci de vous connecter ; sinon, choisissez-en un autre.',
  nameRole: 'Cela dit ce que quelqu’un fait ici, pas qui vous êtes. Merci d’indiquer votre nom.',
  nameLabel:
    'Une mention comme « auteur » pourrait passer pour l’insigne. Merci d’indiquer votre nom sans elle.',
  emailTooLong: 'Une adresse e-mail a {limit, number} caractères au plus.',
  noEmail: 'Cela ne ressemble pas à une adresse e-mail. Il faut la forme name@example.org.',
  emailForLink: 'Merci d’indiquer votre adresse e-mail, pour que le lien vous parvienne.',
  emailForLater: 'Merci d’indiquer votre adresse e-mail : c’est par elle que vous vous connecterez.',
  emailMissing: 'Merci d’indiquer une adresse e-mail.',
  noRole: 'Le rôle est owner, author ou moderator.',
  linkSent:
    'Si cette adresse peut recevoir du courrier, un lien est en route. Il est valable {minutes, number} minutes. Vous pouvez fermer cette page.',
  linkUsed: 'Ce lien a déjà servi, ou son temps est passé. Merci d’en demander un autre.',
  accountClosed: 'Ce compte a été fermé : ce lien ne connecte plus personne.',
  ownLinkOver: 'Ce lien a expiré. Redémarrez le blog : il en affichera un nouveau.',
  alreadyOwned:
    'Ce blog appartient déjà à quelqu’un : ce lien n’a plus d’effet. Si c’est vous, merci de vous connecter.',
  oneOwner:
    'Ce blog appartient à {name}, et un blog n’appartient qu’à une personne. Choisissez le rôle author ou moderator.',
  ownerNeeded:
    'Cette adresse est celle de la personne à qui le blog appartient, et sans elle personne ne peut s’en occuper.',
  signedOutRename: 'Votre session est fermée. Merci de vous connecter, puis de changer votre nom.',
} satisfies Translated<'identity'>;
