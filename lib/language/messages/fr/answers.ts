import type { Translated } from '../../typed';

export default {
  hearBack:
    'Prévenez-moi par e-mail quand quelqu’un répond. On vous demande une fois, par e-mail, si c’était bien vous.',
  answered: '{name} vous a répondu sur « {title} »',
  authorAnswered: '{name}, qui a écrit l’article, vous a répondu sur « {title} »',
  authorAndOthers: '{name}, qui a écrit l’article, et d’autres vous ont répondu sur « {title} »',
  manyAnswered:
    '{count, plural, one {# réponse} many {# de réponses} other {# réponses}} à votre attention sur « {title} »',
  wrote: '{name} a répondu à votre commentaire sur « {title} » :',
  authorWrote: '{name}, qui a écrit l’article, a répondu à votre commentaire sur « {title} » :',
  wroteHtml: '<who>{name}</who> a répondu à votre commentaire sur « {title} » :',
  authorWroteHtml:
    '<who>{name}</who>, qui a écrit l’article, a répondu à votre commentaire sur « {title} » :',
  goOn: 'Lisez-la à sa place et poursuivez : {link}',
  open: 'La lire à sa place',
  youWrote: 'Vous aviez écrit :',
  whyMember: 'Vous recevez ce message parce que quelqu’un vous a répondu sur {blog}, où vous avez un compte.',
  whyGuest:
    'Vous recevez ce message parce que vous avez demandé à {blog} de vous signaler les réponses à vos commentaires.',
  stopHere: 'Un clic, et il n’y en aura plus :',
  stop: 'Ne plus recevoir ces messages',

  askSubject: '{blog} doit-il vous signaler les réponses ?',
  askWhy:
    'Un commentaire a été publié sur {blog} avec cette adresse, et la personne qui l’a écrit souhaite savoir par e-mail quand quelqu’un répond. Était-ce vous ?',
  askDo: 'Dans ce cas, ouvrez cette page et appuyez sur son bouton :',
  openToConfirm: 'Ouvrir la page',
  askElse: 'Si ce n’était pas vous, ne faites rien : vous ne recevrez rien d’autre à ce sujet.',

  confirmTitle: 'Être au courant des réponses par e-mail ?',
  confirmNote:
    'Vous recevrez un message quand quelqu’un répond à un commentaire pour lequel vous l’avez demandé, et chacun contient un lien qui y met fin.',
  confirm: 'Oui, signalez-moi les réponses',
  isConfirmed: 'Vous serez au courant des réponses',
  isConfirmedNote: 'Quand quelqu’un vous répond, un message vous le dit. Vous pouvez fermer cette page.',
  linkOver: 'Ce lien n’est plus valable',
  linkOverDo:
    'Ce lien n’est plus valable. Cochez la case sous votre prochain commentaire et vous en recevrez un nouveau.',
  linkBroken: 'Ce lien n’est pas entier. Ouvrez-le encore une fois depuis le message, s’il vous plaît.',

  stopTitle: 'Plus de messages sur les réponses ?',
  stopNote: 'Ce blog ne vous en enverra plus quand quelqu’un vous répond, où que ce soit.',
  stopThem: 'Arrêter ces messages',
  isStopped: 'Vous ne recevrez plus ces messages',
  isStoppedMember: 'Si vous les voulez de nouveau, votre page a un bouton pour cela.',
  isStoppedGuest: 'Si vous les voulez de nouveau, cochez la case sous votre prochain commentaire.',
  toMe: 'Vers votre page',

  mailsTitle: 'Réponses par e-mail',
  mailsOn: 'Quand quelqu’un vous répond, vous recevez un message avec ses mots.',
  mailsOff: 'Quand quelqu’un vous répond, aucun message ne vient.',
  startThem: 'Prévenez-moi par e-mail',
  areWanted: 'Désormais, vous recevez un message quand quelqu’un vous répond.',
  areStopped: 'Désormais, vous ne recevez plus de message quand quelqu’un vous répond.',
} satisfies Translated<'answers'>;
