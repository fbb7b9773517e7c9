import type { Translated } from '../../typed';

export default {
  noArticleNamed:
    'Dieses Formular sagt nicht, um welchen Artikel es geht. Bitte öffne die Seite noch einmal.',
  tooManyTags: 'Das sind zu viele Schlagwörter: höchstens {limit, number}.',
  tagTooLong:
    'Eines der Schlagwörter ist zu lang: höchstens {limit, number} Zeichen. Setze Kommas dazwischen.',
  noAddress: 'Das ist keine Webadresse. So sieht eine aus: „https://example.org/article“.',
  addressTooLong: 'Diese Adresse ist zu lang: höchstens {limit, number} Zeichen.',
  noLicence: 'Bitte wähle eine der Lizenzen.',
  noKind: 'Bitte wähle: ein Artikel oder eine Seite.',
  titleTooLong: 'Der Titel ist zu lang: höchstens {limit, number} Zeichen.',
  summaryTooLong: 'Die Zusammenfassung ist zu lang: höchstens {limit, number} Zeichen.',
  questionTooLong: 'Die Frage ist zu lang: höchstens {limit, number} Zeichen.',
  textTooLong: 'Der Text ist zu lang: höchstens zwei Millionen Zeichen. Bitte teile ihn.',
  seriesTooLong: 'Der Name der Reihe ist zu lang: höchstens {limit, number} Zeichen.',
  noDate: 'Das ist kein Datum mit Uhrzeit. So sieht eines aus: „2026-05-01T09:00“.',
  notAnAuthor:
    'Das können nur die, die für diesen Blog schreiben. Bitte melde dich mit einem solchen Konto an.',
  notYours:
    'Diesen Artikel haben andere geschrieben. Ändern können ihn nur sie und die Person, der der Blog gehört.',
  removedMeanwhile:
    'Dieser Artikel wurde inzwischen entfernt. Deine Worte sind noch da; stelle den Artikel zuerst wieder her.',
  savedElsewhere:
    'Dieser Artikel wurde anderswo gespeichert, seit du ihn hier geöffnet hast. Beide Texte sind da: deiner unten, der andere gespeichert. Vergleiche sie, bevor du deinen darüber speicherst.',
  storedIsNewer: 'Der gespeicherte Text ist ein neuerer.',
  slugNoLetter: 'Eine Adresse braucht mindestens einen Buchstaben oder eine Ziffer.',
  slugReserved: 'Diese Adresse braucht der Blog selbst. Bitte wähle eine andere.',
  slugTaken: 'Unter /{slug} steht ein anderer Artikel, oder stand einmal. „{free}“ ist frei.',
  removedFirst: 'Dieser Artikel wurde entfernt. Stelle ihn zuerst wieder her.',
  titleMissing: 'Ohne Titel findet ihn niemand.',
  authorMissing: 'Ein Artikel braucht mindestens eine Person, die ihn geschrieben hat.',
  notAuthorHere: 'Eine dieser Personen schreibt nicht für diesen Blog.',
  articleGone: 'Diesen Artikel gibt es nicht mehr.',

  pictureMissing: 'Bitte wähle ein Bild.',
  altTooLong: 'Diese Beschreibung ist zu lang: höchstens {limit, number} Zeichen.',
  altMissing: 'Sag für alle, die es nicht sehen können, was es zeigt, oder markiere es als Schmuck.',
  onlyAuthorsAddPictures: 'Bilder hinzufügen können nur die, die für diesen Blog schreiben.',
  noPicture: 'Diese Datei ist kein Bild, das der Blog zeigen kann: JPEG, PNG, WebP, AVIF, GIF oder SVG.',
  tooManyPixels: 'Dieses Bild hat zu viele Pixel: höchstens 100 Megapixel.',
  pictureBroken: 'Dieses Bild lässt sich nicht lesen: Die Datei scheint beschädigt zu sein.',
  pictureTooLarge: 'Dieses Bild ist zu groß: höchstens 20 MB.',
  tooManyTranslations: 'Das sind zu viele Adressen: höchstens {limit, number}.',
  unclearTranslation:
    '„{line}“ sagt nicht, wo eine Übersetzung steht. Zeilen sehen aus wie „/auf-deutsch“ oder „de https://example.org/artikel“.',
  noArticleThere: 'Unter /{slug} steht kein Artikel.',
  noTranslationOfItself: 'Ein Artikel ist keine Übersetzung seiner selbst.',
} satisfies Translated<'editing'>;
