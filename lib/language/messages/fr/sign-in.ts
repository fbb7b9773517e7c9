import type { Translated } from '../../typed';

export default {
  withPasskey: 'Se connecter avec une clé d’accès',
  byMail: 'Par e-mail',
  newHere: 'Première visite',
  newHereNote:
    'Aucune adresse n’est nécessaire : votre nom et une clé d’accès suffisent. Elle reste sur votre appareil et s’ouvre avec le doigt, le visage ou un code.',
  join: 'Participer avec une clé d’accès',
  needsScript:
    'Avec JavaScript, vous pourriez aussi vous connecter ou participer avec une clé d’accès. Le lien fonctionne sans.',
  known: 'Cet appareil a déjà une clé d’accès à vous. Vous pouvez l’utiliser telle quelle.',
  stopped:
    'Cela n’a pas abouti : l’opération a été arrêtée, ou aucune clé d’accès n’était là. Vous pouvez réessayer ou choisir un autre moyen.',
  impossible: 'Ce navigateur ou cet appareil ne le permet pas. Merci de choisir un autre moyen.',
  signingIn: 'Connexion',
  aboutYou: 'À propos de vous',
  passkeys: 'Clés d’accès',
  aboutPasskeys:
    'Une clé d’accès reste sur votre appareil et s’ouvre avec le doigt, le visage ou un code. Personne ne peut la deviner, et aucun e-mail n’est nécessaire.',
  addPasskey: 'Ajouter une clé d’accès',
  addNeedsScript: 'Pour ajouter une clé d’accès, votre navigateur a besoin de JavaScript.',
  needsHttps: 'Les navigateurs ne donnent des clés d’accès qu’aux sites servis en https.',
  passkeyUsed: 'Ajoutée <added></added>, utilisée <used></used>.',
  passkeyUnused: 'Ajoutée <added></added>, pas encore utilisée pour se connecter.',
  isSynced: 'Vos appareils la partagent.',
  browserOn: '{browser} sur {system}',
  someBrowser: 'un navigateur',
  textBrowser: 'un navigateur en mode texte',
  unknownBrowser: 'un navigateur inconnu',
  rename: 'Renommer<hidden> « {name} »</hidden>',
  remove: 'Retirer<hidden> « {name} »</hidden>',
  callIt: 'Comment vous l’appelez',
  saveName: 'Enregistrer le nom',
  passkeyAdded: 'Votre clé d’accès est ajoutée. Elle vous connecte désormais.',
  passkeyRenamed: 'La clé d’accès porte son nouveau nom.',
  passkeyRemoved:
    'La clé d’accès est retirée. Elle ne connecte plus personne ; votre appareil la propose peut-être encore.',
  tooLate: 'Cela a pris trop de temps ou a déjà été envoyé. Merci de réessayer.',
  notChecked: 'Cette clé d’accès n’a pas pu être vérifiée. Merci de réessayer.',
  unknownPasskey:
    'Cette clé d’accès n’est pas connue ici : elle a été retirée de son compte ou appartient à un autre site. Merci de vous connecter autrement.',
  passkeyClosed: 'Ce compte a été fermé : cette clé d’accès ne connecte donc personne.',
  tooManyPasskeys:
    'Vous avez {limit, number} clés d’accès, et il n’en est pas possible davantage. Merci d’en retirer d’abord une.',
  somebodyElse: 'Entre-temps, une session a été ouverte sous un autre compte. Merci de réessayer.',
  knownHere: 'Cette clé d’accès est déjà connue ici.',
  passkeyGone: 'Cette clé d’accès n’est plus ici.',
  onlyWay: 'C’est votre seul moyen de vous connecter. Merci d’ajouter d’abord une autre clé d’accès.',
  signedOut: 'Votre session est fermée. Merci de vous connecter, puis de réessayer.',
  passkeyNameMissing: 'Merci de lui donner un nom auquel vous la reconnaîtrez.',
  passkeyNameTooLong: 'Merci de choisir ici un nom d’au plus {limit, number} caractères.',
} satisfies Translated<'signIn'>;
