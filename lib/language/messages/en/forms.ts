/** What any form may answer. */
export default {
  marked: 'Please look at the marked fields.',
  markedOne: 'Please look at the marked field.',
  notWhole: 'The form did not arrive whole. Please send it again.',
  openAgain: 'This form did not arrive whole. Please open the page again and send it from there.',
  databaseAway:
    'The blog cannot reach its database just now. Your words are still here: please send them again in a minute.',
  tooMany:
    'That was a lot in a short time. Nothing is lost: please send it again in {minutes, plural, one {a minute} other {# minutes}}.',
  failed: 'Something went wrong on our side. Your words are still here: please send them again.',
  notText: 'Please write this as text: something else was sent.',
  notHere: 'This form names something that is not here.',
  noLanguage: 'This is no language code. Codes look like “en”, “de” or “pt-BR”.',
} as const;
