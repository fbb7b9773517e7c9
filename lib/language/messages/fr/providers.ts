import type { Translated } from '../../typed';

export default {
  signInWith: 'Se connecter avec <name>{provider}</name>',
  connect: 'Associer <name>{provider}</name>',
  onward: 'Vers <name>{provider}</name>',
  onwardNote: 'Vous vous y connectez, puis vous revenez ici.',
  goOnTo: 'Continuer vers <name>{provider}</name>',
  away: '{provider} ne répond pas pour le moment. Merci de réessayer dans un instant ou de choisir un autre moyen.',
  notHere: 'Ce moyen de connexion n’existe pas ici.',
  cameToNothing:
    'Cela n’a pas abouti : l’opération a été arrêtée ou a pris trop de temps. Vous pouvez réessayer ou choisir un autre moyen.',
  closed: 'Ce compte a été fermé : personne n’est donc connecté.',
  tooLate: 'Cela a pris trop de temps ou a déjà été fait. Merci de vous connecter de nouveau.',
  addressKnown: 'Un compte a désormais cette adresse. Merci de vous connecter de nouveau.',
  noAddress:
    '{provider} n’indique pas que votre adresse est confirmée : votre compte n’en a donc pas. Si vous avez déjà un compte ici, merci de vous connecter comme avant ; vous pourrez ensuite associer {provider} sous « Connexion ».',
  knownAddress: 'Un compte a déjà votre adresse',
  knownAddressNote:
    'Pour que personne d’autre n’y accède, nous vous envoyons un lien. Ouvrez-le dans ce navigateur : {provider} vous connectera aussi désormais.',
  asBefore: 'Se connecter comme avant',
  otherSites: 'Autres sites',
  aboutOtherSites:
    'Un compte que vous avez sur un autre site peut vous connecter ici. Ce site apprend que vous venez ici, et rien de ce que vous écrivez.',
  disconnect: 'Dissocier<hidden> {provider}</hidden>',
  connected: '{provider} vous connecte désormais.',
  unproven:
    '{provider} n’indique pas que votre adresse y est confirmée : l’association n’a donc pas été faite. Merci d’y confirmer d’abord votre adresse.',
  elsewhere:
    'L’association n’a pas été faite : ce compte chez {provider}, ou son adresse, appartient ici à quelqu’un d’autre.',
  another:
    'L’association n’a pas été faite : un autre compte chez {provider} vous connecte déjà. Merci de le dissocier d’abord.',
  disconnected: 'L’association est retirée : ce site ne vous connecte plus.',
  notConnected: 'Ce site n’est plus associé.',
} satisfies Translated<'providers'>;
