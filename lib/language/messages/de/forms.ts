import type { Translated } from '../../typed';

export default {
  marked: 'Bitte sieh dir die markierten Felder an.',
  markedOne: 'Bitte sieh dir das markierte Feld an.',
  notWhole: 'Das Formular ist nicht vollständig angekommen. Bitte sende es noch einmal.',
  openAgain:
    'Dieses Formular ist nicht vollständig angekommen. Bitte öffne die Seite noch einmal und sende es von dort.',
  databaseAway:
    'Der Blog erreicht gerade seine Datenbank nicht. Deine Worte sind noch da: Bitte sende sie in einer Minute noch einmal.',
  tooMany:
    'Das war viel in kurzer Zeit. Nichts ist verloren: Bitte sende es in {minutes, plural, one {einer Minute} other {# Minuten}} noch einmal.',
  failed: 'Bei uns ist etwas schiefgegangen. Deine Worte sind noch da: Bitte sende sie noch einmal.',
  notText: 'Bitte schreib das als Text: Es kam etwas anderes an.',
  notHere: 'Dieses Formular nennt etwas, das es hier nicht gibt.',
  noLanguage: 'Das ist kein Sprachkürzel. So sehen Kürzel aus: „en“, „de“ oder „pt-BR“.',
} satisfies Translated<'forms'>;
