import type { Translated } from '../../typed';

export default {
  yourComments: 'Vos commentaires',
  yourData: 'Vos données',

  profile: 'Profil',
  website: 'Votre site web',
  websiteNote: 'Votre nom, à côté de vos commentaires, y mène.',
  bio: 'À propos de vous',
  bioNote: 'Quelques phrases. Elles paraissent sur votre page d’auteur, si vous écrivez ici.',
  bioTooLong: 'Merci de ne pas dépasser ici {limit, number} caractères.',
  saveProfile: 'Enregistrer mon profil',
  isDescribed: 'Votre profil est enregistré.',
  portrait: 'Votre image',
  portraitNote:
    'Elle paraît ici et sur votre page d’auteur, si vous écrivez ici. À côté des commentaires, il n’y a que des noms.',
  portraitHint: 'Son milieu est gardé, en carré. Le lieu et l’appareil de la prise de vue sont oubliés.',
  portraitFile: 'Image',
  portraitAnother: 'Une autre image',
  keepPortrait: 'Garder cette image',
  dropPortrait: 'L’enlever',
  isPortraitKept: 'Votre image est enregistrée.',
  isPortraitGone: 'Votre image n’est plus là.',
  givePortrait: 'Donner une image de vous',
  changePortrait: 'Changer ou enlever votre image',
  toProfile: 'Vers votre profil',

  latestComments: 'Vos derniers commentaires',
  allComments: 'Tous vos commentaires',
  statePublished: 'publié',
  stateHeld: 'en attente',

  earlier: 'Écrit ici avec votre adresse, sans connexion',
  earlierNote:
    '{count, plural, one {# commentaire a été écrit ici par une personne invitée qui a donné votre adresse.} many {# de commentaires ont été écrits ici par des personnes invitées qui ont donné votre adresse.} other {# commentaires ont été écrits ici par des personnes invitées qui ont donné votre adresse.}} N’importe qui peut taper une adresse : merci de lire d’abord de quoi il s’agit. Ce qui est de vous paraîtra alors sous votre nom.',
  earlierShow: '{count, plural, one {L’afficher} many {Les afficher} other {Les afficher}}',
  earlierMore: '{count, plural, one {Et # autre.} many {Et # d’autres.} other {Et # autres.}}',
  claim: '{count, plural, one {C’était moi} many {Tout cela était de moi} other {Tout cela était de moi}}',
  areClaimed: 'Ces commentaires sont maintenant les vôtres et paraissent sous votre nom.',
  wasMe: 'C’était moi',
  wasNotMe: 'Ce n’était pas moi',
  isDisowned: 'Merci. Votre adresse n’est plus liée à ce commentaire, et quelqu’un ici le regardera.',
  notUnderAddress: 'Il n’y a plus de tel commentaire sous votre adresse.',

  browsers: 'Où votre session est ouverte',
  aboutBrowsers:
    'Un navigateur que vous n’utilisez pas pendant {days, number} jours est déconnecté de lui-même. Si vous n’en reconnaissez pas un, déconnectez-le.',
  sessionHere: 'Ce navigateur. Session ouverte <began></began>.',
  sessionUsed: 'Session ouverte <began></began>, utilisée <used></used>.',
  signOutThere: 'Déconnecter<hidden> « {device} »</hidden>',
  signOutOthers: 'Se déconnecter partout ailleurs',
  isSignedOutThere: 'Ce navigateur est déconnecté.',
  areSignedOut: 'Votre session est fermée partout ailleurs.',
  sessionGone: 'Ce navigateur est déjà déconnecté.',

  exportTitle: 'À emporter',
  exportNote:
    'Ce que ce blog garde avec votre compte, dans un fichier pour les programmes (JSON) : votre profil, vos commentaires dans tous leurs états, vos articles, vos clés d’accès sans leur secret, et où votre session est ouverte.',
  exportButton: 'Télécharger mes données',

  deleteTitle: 'Supprimer votre compte',
  deleteNote:
    'Votre nom, votre adresse et vos clés d’accès sont oubliés, et votre session se ferme partout aussitôt. Personne ne peut le rétablir.',
  whatOfComments: 'Que doivent devenir vos commentaires ?',
  keepThem: 'Ils restent, sous le nom « {name} », pour que les conversations restent entières.',
  removeThem:
    'Ils sont retirés. Là où quelqu’un a répondu, une place vide dit que quelque chose s’y trouvait.',
  formerReader: 'Une personne d’autrefois',
  typeWord: 'Tapez « {word} », pour que cela n’arrive pas par erreur',
  confirmWord: 'supprimer',
  confirmWrong: 'Merci de taper ici « {word} », si vous voulez supprimer votre compte.',
  wordTooLong: 'C’est plus long que le mot demandé.',
  chooseOne: 'Merci de choisir l’un des deux.',
  deleteAccount: 'Supprimer mon compte',
  ownerStays:
    'Ce blog vous appartient, et personne ne peut veiller sur un blog qui n’appartient à personne. Cédez-le d’abord à quelqu’un qui travaille ici. Vous pourrez ensuite supprimer votre compte.',
  toTeam: 'Vers les personnes qui travaillent ici',
  articlesFirst:
    '{articles, plural, =1001 {Votre nom paraît ici au-dessus de plus de 1 000 articles.} one {Votre nom paraît ici au-dessus de # article.} many {Votre nom paraît ici au-dessus de # d’articles.} other {Votre nom paraît ici au-dessus de # articles.}} Retirez d’abord ce qui n’est que de vous, ou demandez à la personne à qui appartient le blog d’y mettre un autre nom. Vous pourrez ensuite supprimer votre compte ici.',
  toArticles: 'Vers vos articles',
  wroteMeanwhile: 'Quelque chose vient d’être écrit en votre nom. Merci d’envoyer ceci encore une fois.',
  isDeleted: 'Votre compte est supprimé',
  isDeletedNote: 'Votre session est fermée partout. Merci d’avoir pris part à la conversation.',
} satisfies Translated<'account'>;
