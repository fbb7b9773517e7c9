import type { Translated } from '../../typed';

export default {
  title: 'Einen Kommentar melden',
  whatIsWrong: 'Was stimmt damit nicht?',
  isSpam: 'Es ist Spam oder Werbung',
  isHurtful: 'Jemand wird beleidigt oder bedroht',
  isImpostor: 'Jemand gibt sich für jemand anderen aus',
  isPrivate: 'Es verrät Privates',
  isOther: 'Etwas anderes',
  chooseOne: 'Bitte wähle aus, was daran nicht stimmt.',
  inYourWords: 'Mit eigenen Worten, wenn du magst',
  whoSeesIt:
    'Das lesen nur diejenigen, die sich hier um die Kommentare kümmern, mit deinem Namen, falls du angemeldet bist. Wer den Kommentar geschrieben hat, erfährt es nicht.',
  wordsTooLong: 'Bitte sag es in höchstens {limit, number} Zeichen.',
  send: 'Meldung senden',
  isSent: 'Danke. Jemand, der sich hier um die Kommentare kümmert, wird es lesen.',
  isSentAgain: 'Dieser Kommentar wurde von hier aus schon gemeldet. Danke, einmal genügt.',
  notHere: 'Diesen Kommentar gibt es hier nicht mehr, er braucht keine Meldung.',
  reportedBy: '{reports, plural, one {Das hat jemand gemeldet:} other {Das haben # Personen gemeldet:}}',
  reader: 'jemand beim Lesen',
  isClosed: 'erledigt',
  dismiss: 'Daran ist nichts auszusetzen',
  wasDismissed: 'Die Meldungen sind vom Tisch, und weitere halten den Kommentar nicht zurück.',
} satisfies Translated<'reports'>;
