import type { Translated } from '../../typed';

export default {
  noArticleNamed: 'Este formulario no dice de qué artículo se trata. Abre la página de nuevo.',
  tooManyTags: 'Son demasiadas etiquetas: {limit, number} como máximo.',
  tagTooLong:
    'Una de las etiquetas es demasiado larga: {limit, number} caracteres como máximo. Sepáralas con comas.',
  noAddress: 'Esto no es una dirección web. Son como «https://example.org/article».',
  addressTooLong: 'Esta dirección es demasiado larga: {limit, number} caracteres como máximo.',
  noLicence: 'Elige una de las licencias.',
  noKind: 'Elige: un artículo o una página.',
  titleTooLong: 'El título es demasiado largo: {limit, number} caracteres como máximo.',
  summaryTooLong: 'El resumen es demasiado largo: {limit, number} caracteres como máximo.',
  questionTooLong: 'La pregunta es demasiado larga: {limit, number} caracteres como máximo.',
  textTooLong: 'El texto es demasiado largo: dos millones de caracteres como máximo. Divídelo.',
  seriesTooLong: 'El nombre de la serie es demasiado largo: {limit, number} caracteres como máximo.',
  noDate: 'Esto no es una fecha con hora. Son como «2026-05-01T09:00».',
  notAnAuthor: 'Solo pueden hacerlo quienes escriben en este blog. Inicia sesión como una de esas personas.',
  notYours:
    'Este artículo es de otra autoría. Solo pueden cambiarlo quienes lo escribieron y quien posee el blog.',
  removedMeanwhile:
    'Este artículo se retiró entretanto. Tus palabras siguen aquí; restaura primero el artículo.',
  savedElsewhere:
    'Este artículo se guardó desde otro lugar después de que lo abrieras aquí. Se conservan los dos textos: el tuyo abajo, el otro guardado. Compáralos antes de guardar el tuyo encima.',
  storedIsNewer: 'El texto guardado es más reciente.',
  slugNoLetter: 'Una dirección necesita al menos una letra o un dígito.',
  slugReserved: 'El propio blog usa esta dirección. Elige otra.',
  slugTaken: 'En /{slug} está otro artículo, o estuvo. «{free}» está libre.',
  removedFirst: 'Este artículo se retiró. Restáuralo primero.',
  titleMissing: 'Hace falta un título para que lo encuentren.',
  authorMissing: 'Un artículo necesita al menos una persona que lo firme.',
  notAuthorHere: 'Una de estas personas no escribe en este blog.',
  articleGone: 'Este artículo ya no existe.',

  pictureMissing: 'Elige una imagen.',
  altTooLong: 'Esta descripción es demasiado larga: {limit, number} caracteres como máximo.',
  altMissing: 'Di qué muestra, para quien no puede verla, o márcala como decoración.',
  onlyAuthorsAddPictures: 'Solo quienes escriben en este blog pueden añadir imágenes.',
  noPicture: 'Este archivo no es una imagen que el blog pueda mostrar: JPEG, PNG, WebP, AVIF, GIF o SVG.',
  tooManyPixels: 'Esta imagen tiene demasiados píxeles: 100 megapíxeles como máximo.',
  pictureBroken: 'Esta imagen no se puede leer: el archivo parece dañado.',
  pictureTooLarge: 'Esta imagen es demasiado grande: 20 MB como máximo.',
  tooManyTranslations: 'Son demasiadas direcciones: como máximo {limit, number}.',
  unclearTranslation:
    '«{line}» no dice dónde está una traducción. Las líneas son como «/auf-deutsch» o «de https://example.org/artikel».',
  noArticleThere: 'No hay ningún artículo en /{slug}.',
  noTranslationOfItself: 'Un artículo no es traducción de sí mismo.',
} satisfies Translated<'editing'>;
