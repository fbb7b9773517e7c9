import type { Translated } from '../../typed';

export default {
  title: 'Datenschutz',
  intro: 'Was dieser Blog von dir weiß, und wie lange.',
  readingTitle: 'Wenn du liest',
  reading:
    'Lesen hinterlässt hier nichts: kein Cookie, keinen Zähler, und nichts kommt von fremden Servern. Was du zuletzt gesehen hast, merkt sich allein dein Browser, damit er zeigen kann, was neu ist.',
  players:
    'Filme und Beiträge anderer Seiten werden erst geholt, wenn du auf ihren Knopf drückst. Von da an weiß jene Seite von deinem Besuch.',
  search: 'Wonach du suchst, wird nirgends aufgehoben.',
  writingTitle: 'Wenn du schreibst',
  comment:
    'Ein Kommentar zeigt deinen Namen und, wenn du sie angibst, deine Seite. Deine E-Mail-Adresse wird mit ihm aufgehoben und nie gezeigt.',
  drafts:
    'Was du zu schreiben beginnst, bleibt in deinem eigenen Browser, bis es gesendet ist. Wie lange ein Formular offen war, zählt sein Skript, um Maschinen von Menschen zu unterscheiden; aufgehoben wird das nicht.',
  address:
    'Schreibst du ohne Anmeldung und gibst die Adresse von jemandem an, der hier ein Konto hat, erfährt es diese Person, damit niemand in ihrem Namen spricht.',
  network:
    'Aus welchem Netz er kam, wird {days, plural, one {einen Tag} other {# Tage}} lang aufgehoben, um Spamfluten zu erkennen, und dann vergessen.',
  noNetwork: 'Aus welchem Netz er kam, wird nicht aufgehoben.',
  filter: 'Ob er nach Spam klingt, wird auf diesem Rechner beurteilt. Deine Worte gehen dafür an niemanden.',
  report:
    'Meldest du einen Kommentar, lesen das nur diejenigen, die sich um die Kommentare kümmern. Es wird noch {days, plural, one {einen Tag} other {# Tage}} aufgehoben, nachdem sie sich darum gekümmert haben. Damit du nur einmal zählst, steht {networkDays, plural, one {einen Tag} other {# Tage}} lang ein Zeichen dabei, das aus deinem Netz gemacht ist und niemandem verrät, wo du warst; mit Konto steht dort stattdessen dein Konto.',
  answers:
    'Wenn du per Mail von Antworten erfahren willst, wird deiner Adresse dafür geschrieben, bis du es beendest. Wem welche Antwort gemeldet wurde, bleibt vermerkt, damit niemand sie zweimal bekommt.',
  cookiesTitle: 'Cookies',
  cookies:
    'Ein Cookie wird nur gesetzt, wenn du etwas tust, das eines braucht: dich anmelden ({session, number} Tage), deinen Namen auf diesem Gerät merken lassen ({guest, number} Tage), deinen eigenen Kommentar sehen, solange er wartet ({receipt, number} Tage), und deine Worte aufheben, während du dich anmeldest ({words, number} Stunden).',
  accountTitle: 'Wenn du dich anmeldest',
  account:
    'Dein Name und deine Adresse oder die öffentliche Hälfte deines Passkeys werden aufgehoben, solange du hier ein Konto hast.',
  portrait:
    'Ein Bild von dir, wenn du eines gibst, steht auf deinen eigenen Seiten. Nur seine Mitte wird aufbewahrt, ohne das, was die Kamera hineinschrieb, bis du es wegnimmst oder dein Konto löschst.',
  toMe: 'Dein Konto',
} satisfies Translated<'privacy'>;
