import type { Translated } from '../../typed';

export default {
  nameMissing: 'Ein Blog braucht einen Namen.',
  nameTooLong: 'Der Name ist zu lang: höchstens {limit, number} Zeichen.',
  taglineTooLong: 'Die Zeile ist zu lang: höchstens {limit, number} Zeichen.',
  noTimeZone: 'Das ist keine Zeitzone. Ihre Namen sehen aus wie „Europe/Lisbon“ oder „UTC“.',
  noColour: 'Bitte gib die Farbe mit sechs Ziffern an, wie #0a6b5c.',
  unreadableColour:
    'Auf dem Papier hat diese Farbe einen Kontrast von {contrast} zu 1, und Wörter brauchen 4,5. Der nächste lesbare Ton ist {shade}.',
  ownerOnly: 'Die Einstellungen kann nur ändern, wem der Blog gehört.',
  chooseOne: 'Bitte wähle eine dieser Möglichkeiten.',

  saved: 'Gespeichert. Jede Seite des Blogs zeigt es von jetzt an.',
  save: 'Speichern',
  showOnly: 'Zeigen, ohne zu speichern',
  isShown: 'So wird es aussehen. Noch ist nichts gespeichert.',
  name: 'Name des Blogs',
  tagline: 'Eine Zeile über ihn',
  taglineHint: 'Steht am Fuß jeder Seite und in Suchergebnissen.',
  language: 'Sprache',
  languageHint: 'Was der Blog spricht, und worin du schreibst, wenn ein Artikel nichts anderes sagt.',
  timeZone: 'Zeitzone',
  colour: 'Deine Farbe',
  colourHint:
    'Für deinen Namen, dein Abzeichen und die Linie neben deinen Antworten, und für nichts sonst. Die des Hauses ist {colour}.',
  you: 'Du',
  sampleReply: 'So werden deine Antworten aussehen.',
  logo: 'Logo',
  takeAway: 'Wegnehmen',
  stillChosen: 'Das Bild, das du dir angesehen hast, ist noch gewählt.',
  picture: 'Bild',
  anotherPicture: 'Ein anderes Bild',
  logoHint:
    'Ein breites steht allein, also sollte der Name darin sein. Jedes andere steht neben dem Namen und in den Tabs der Browser.',
  plateOnLight:
    'Auf dem hellen Papier hat es einen Kontrast unter 3 zu 1: Dort steht es auf einer dunklen Tafel.',
  plateOnDark:
    'Auf dem dunklen Papier hat es einen Kontrast unter 3 zu 1: Dort steht es auf einer hellen Tafel.',
  type: 'Schrift',
  book: 'Buch',
  newspaper: 'Zeitung',
  workshop: 'Werkstatt',
  families: '{titles}, mit {rest}',
  sampleText: 'So wird sich lesen, was du schreibst.',
  sampleQuestion: 'Und was meinst du?',
  afterArticle: 'Nach einem Artikel',
  formFirst: 'Zuerst die Schlussfrage und das Formular, dann das Gespräch',
  dialogueFirst: 'Zuerst das Gespräch, dann die Schlussfrage und das Formular',
} satisfies Translated<'settings'>;
