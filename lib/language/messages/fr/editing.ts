import type { Translated } from '../../typed';

export default {
  noArticleNamed: 'Ce formulaire ne dit pas de quel article il s’agit. Merci de rouvrir la page.',
  tooManyTags: 'Trop d’étiquettes : {limit, number} au plus.',
  tagTooLong:
    'L’une des étiquettes est trop longue : {limit, number} caractères au plus. Séparez-les par des virgules.',
  noAddress: 'Ce n’est pas une adresse web. Elles ressemblent à « https://example.org/article ».',
  addressTooLong: 'Cette adresse est trop longue : {limit, number} caractères au plus.',
  noLicence: 'Merci de choisir l’une des licences.',
  noKind: 'Merci de choisir : un article ou une page.',
  titleTooLong: 'Le titre est trop long : {limit, number} caractères au plus.',
  summaryTooLong: 'Le résumé est trop long : {limit, number} caractères au plus.',
  questionTooLong: 'La question est trop longue : {limit, number} caractères au plus.',
  textTooLong: 'Le texte est trop long : deux millions de caractères au plus. Merci de le diviser.',
  seriesTooLong: 'Le nom de la série est trop long : {limit, number} caractères au plus.',
  noDate: 'Ce n’est pas une date avec l’heure. Elles ressemblent à « 2026-05-01T09:00 ».',
  notAnAuthor: 'Seules les plumes de ce blog peuvent le faire. Merci de vous connecter comme l’une d’elles.',
  notYours:
    'Cet article a été écrit par d’autres personnes. Elles seules, et celle à qui le blog appartient, peuvent le modifier.',
  removedMeanwhile:
    'Cet article a été retiré entre-temps. Vos mots sont toujours là ; rétablissez d’abord l’article.',
  savedElsewhere:
    'Cet article a été enregistré ailleurs depuis que vous l’avez ouvert ici. Les deux textes sont conservés : le vôtre ci-dessous, l’autre enregistré. Comparez-les avant d’enregistrer le vôtre par-dessus.',
  storedIsNewer: 'Le texte enregistré est plus récent.',
  slugNoLetter: 'Une adresse a besoin d’au moins une lettre ou un chiffre.',
  slugReserved: 'Le blog lui-même utilise cette adresse. Merci d’en choisir une autre.',
  slugTaken: 'Un autre article se trouve à /{slug}, ou s’y trouvait. « {free} » est libre.',
  removedFirst: 'Cet article a été retiré. Rétablissez-le d’abord.',
  titleMissing: 'Il faut un titre pour que l’on puisse le trouver.',
  authorMissing: 'Un article a besoin d’au moins une plume.',
  notAuthorHere: 'L’une de ces personnes n’écrit pas dans ce blog.',
  articleGone: 'Cet article n’existe plus.',

  pictureMissing: 'Merci de choisir une image.',
  altTooLong: 'Cette description est trop longue : {limit, number} caractères au plus.',
  altMissing: 'Dites ce qu’elle montre, pour qui ne peut la voir, ou marquez-la comme décorative.',
  onlyAuthorsAddPictures: 'Seules les plumes de ce blog peuvent ajouter des images.',
  noPicture: 'Ce fichier n’est pas une image que le blog peut montrer : JPEG, PNG, WebP, AVIF, GIF ou SVG.',
  tooManyPixels: 'Cette image a trop de pixels : 100 mégapixels au plus.',
  pictureBroken: 'Cette image est illisible : le fichier semble abîmé.',
  pictureTooLarge: 'Cette image est trop lourde : 20 Mo au plus.',
  tooManyTranslations: 'Cela fait trop d’adresses : {limit, number} au plus.',
  unclearTranslation:
    '« {line} » ne dit pas où se trouve une traduction. Les lignes ressemblent à « /auf-deutsch » ou « de https://example.org/artikel ».',
  noArticleThere: 'Il n’y a pas d’article à l’adresse /{slug}.',
  noTranslationOfItself: 'Un article n’est pas la traduction de lui-même.',
} satisfies Translated<'editing'>;
