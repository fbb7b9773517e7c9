import type { Translated } from '../../typed';

export default {
  isPublic: 'Votre commentaire est public.',
  isPublicNote: 'Il se trouve sous l’article, où tout le monde peut le lire.',
  isHeld: 'Merci. Votre commentaire est en attente.',
  isHeldNote:
    'Il attend que quelqu’un ici l’ait lu, puis il paraîtra sous l’article. D’ici là, personne d’autre que vous ne le voit, sur cette page et dans ce navigateur.',
  isRefused: 'Votre commentaire n’a pas été accepté.',
  isTakenDown: 'Votre commentaire a été enlevé.',
  isWithdrawnTitle: 'Vous avez supprimé ce commentaire.',
  isWithdrawnNote:
    'Ses mots ne sont plus conservés ici. Là où quelqu’un y avait répondu, une ligne dit qu’il a été supprimé par qui l’a écrit.',

  calledSpam: 'Quelqu’un ici l’a lu et l’a pris pour de la publicité.',
  takenForSpam:
    'Les contrôles de ce blog l’ont pris pour de la publicité, et personne ici n’en a jugé autrement.',
  takenDown: 'Il se trouvait sous l’article, et quelqu’un qui s’occupe de ce blog l’a enlevé.',
  notTaken: 'Quelqu’un qui s’occupe de ce blog l’a lu et a choisi de ne pas le publier.',
  offTopic: 'Quelqu’un ici l’a lu et a trouvé qu’il s’éloigne du sujet de l’article.',
  unkind: 'Quelqu’un ici l’a lu et a trouvé qu’il pourrait blesser quelqu’un.',
  advertising: 'Quelqu’un ici l’a lu et a trouvé qu’il fait de la publicité.',
  repeated: 'Quelqu’un ici l’a lu et a trouvé qu’il redit ce qui avait déjà été dit.',
  articleGone: 'L’article auquel il appartient n’est plus public.',

  public: 'public',
  held: 'en attente',
  refused: 'non accepté',
  withdrawn: 'supprimé par vous',

  edit: 'Modifier',
  save: 'Enregistrer',
  isJudgedAgain:
    'Les nouveaux mots sont examinés comme un nouveau commentaire, et attendent peut-être que quelqu’un ici les ait lus.',
  editIsFree: 'Personne d’autre ne l’a encore lu : la modification ne se verra pas.',
  editIsFreeUntil: 'Jusqu’au {moment}, et tant que personne ne répond, la modification ne se verra pas.',
  editIsMarked: 'Le commentaire dira qu’il a été modifié.',
  editIsAnswered:
    'Quelqu’un a répondu : le commentaire dira qu’il a été modifié depuis, et les mots qui ont reçu la réponse resteront à un clic.',
  withdraw: 'Supprimer',
  withdrawHint:
    'Cela ne peut pas être annulé : ses mots ne seront plus conservés ici. Là où quelqu’un y a répondu, une ligne dira qu’il a été supprimé par qui l’a écrit.',
  withdrawForGood: 'Supprimer définitivement',
  inItsPlace: 'Le voir à sa place',

  receipt: 'Votre reçu',
  receiptHint:
    'Ce lien ramène à cette page depuis n’importe quel navigateur. Qui le possède peut modifier et supprimer le commentaire : gardez-le pour vous.',
  keepHere: 'Le garder dans ce navigateur',
  isKept: 'Ce navigateur garde votre reçu.',

  yourComments: 'Vos commentaires',
  noneYet: 'Il n’y a encore rien ici.',
  guestsHere:
    'Ce qui a été envoyé depuis ce navigateur, pour autant qu’il le sache. Avec votre compte, vous voyez tout ce que vous avez écrit.',
  ownHere: 'Ce que vous avez écrit ici, pour le modifier ou le supprimer',
  earlierOnes: 'Plus anciens',

  answeredOn: 'Mots qui ont reçu une réponse, sur « {title} »',
  answeredUnder: 'Mots qui ont reçu une réponse, sous',
  answeredNote: 'Quelqu’un a répondu à ces mots tels qu’ils sont ici. Ils ont été modifiés depuis.',
  asItStood: 'Tel qu’il était jusqu’au {moment}',
  asItStands: 'Tel qu’il est maintenant',

  settingLabel: 'Minutes pour modifier',
  settingHint:
    'Pendant ce temps, on change ses mots sans que cela se voie, sauf si quelqu’un répond avant. Ensuite, le commentaire dit qu’il a été modifié. Avec 0, il le dit toujours.',
  settingRange: 'Indiquez un nombre de minutes de 0 à {most, number}.',

  notYours:
    'Seule la personne qui l’a écrit peut le faire : avec son compte, dans le navigateur qui l’a envoyé, ou avec son reçu.',
  isWithdrawn: 'Ce commentaire a été supprimé par qui l’a écrit, définitivement.',
  editedSince: 'Ce commentaire a été modifié depuis. Lisez-le, puis jugez-le de nouveau.',
  notEditable: 'Ce commentaire n’a pas été accepté et ne peut donc plus être modifié.',
} satisfies Translated<'ownWords'>;
