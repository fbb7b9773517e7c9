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
} satisfies Translated<'settings'>;
