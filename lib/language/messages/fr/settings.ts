import type { Translated } from '../../typed';

export default {
  nameMissing: 'Un blog a besoin d’un nom.',
  nameTooLong: 'Le nom est trop long : {limit, number} caractères au plus.',
  taglineTooLong: 'La ligne est trop longue : {limit, number} caractères au plus.',
  noTimeZone: 'Ce n’est pas un fuseau horaire. Leurs noms ressemblent à « Europe/Lisbon » ou « UTC ».',
  noColour: 'Merci d’indiquer la couleur en six chiffres, comme #0a6b5c.',
  unreadableColour:
    'Sur le papier, cette couleur a un contraste de {contrast} pour 1, et les mots en demandent 4,5. La nuance lisible la plus proche est {shade}.',
  ownerOnly: 'Seule la personne à qui le blog appartient peut changer ses réglages.',
  chooseOne: 'Merci de choisir l’une de ces possibilités.',
} satisfies Translated<'settings'>;
