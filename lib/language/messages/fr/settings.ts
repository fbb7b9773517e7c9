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

  saved: 'Enregistré. Chaque page du blog le montre désormais.',
  save: 'Enregistrer',
  showOnly: 'Montrer sans enregistrer',
  isShown: 'Voici ce que cela donnera. Rien n’est encore enregistré.',
  name: 'Nom du blog',
  tagline: 'Une ligne à son sujet',
  taglineHint: 'Figure au pied de chaque page et dans les résultats de recherche.',
  language: 'Langue',
  languageHint: 'Ce que le blog parle, et ce dans quoi vous écrivez, sauf si un article dit autre chose.',
  timeZone: 'Fuseau horaire',
  colour: 'Votre couleur',
  colourHint:
    'Celle de votre nom, de votre insigne et du filet à côté de vos réponses, et de rien d’autre. Celle de la maison est {colour}.',
  you: 'Vous',
  sampleReply: 'Voici l’allure de vos réponses.',
  logo: 'Logo',
  takeAway: 'L’enlever',
  stillChosen: 'L’image que vous avez regardée est toujours choisie.',
  picture: 'Image',
  anotherPicture: 'Une autre image',
  logoHint:
    'Une image large se tient seule, le nom doit donc y figurer. Toute autre se tient à côté du nom, et dans les onglets des navigateurs.',
  plateOnLight:
    'Sur le papier clair, son contraste est inférieur à 3 pour 1 : là, elle repose sur une plaque sombre.',
  plateOnDark:
    'Sur le papier sombre, son contraste est inférieur à 3 pour 1 : là, elle repose sur une plaque claire.',
  type: 'Caractères',
  book: 'Livre',
  newspaper: 'Journal',
  workshop: 'Atelier',
  families: '{titles}, avec {rest}',
  sampleText: 'Voici comment on vous lira.',
  sampleQuestion: 'Et vous, qu’en pensez-vous ?',
  afterArticle: 'Après un article',
  formFirst: 'D’abord la question finale et le formulaire, puis la conversation',
  dialogueFirst: 'D’abord la conversation, puis la question finale et le formulaire',
} satisfies Translated<'settings'>;
