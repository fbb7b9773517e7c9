/** What readers report of comments, and what becomes of that. */
export default {
  title: 'Report a comment',
  whatIsWrong: 'What is wrong with it?',
  isSpam: 'It is spam or advertising',
  isHurtful: 'It insults or threatens somebody',
  isImpostor: 'Somebody poses as somebody else',
  isPrivate: 'It tells what is private',
  isOther: 'Something else',
  chooseOne: 'Please choose what is wrong with it.',
  inYourWords: 'In your own words, if you like',
  whoSeesIt:
    'Only those who look after the comments here read it, with your name if you are signed in. Who wrote the comment is not told.',
  wordsTooLong: 'Please say it in at most {limit, number} characters.',
  send: 'Send the report',
  isSent: 'Thank you. Somebody who looks after the comments here will read it.',
  isSentAgain: 'This comment was reported from here before. Thank you, once is enough.',
  notHere: 'This comment is not here any more, so it needs no report.',
  reportedBy: '{reports, plural, one {A reader reported this:} other {# readers reported this:}}',
  reader: 'a reader',
  isClosed: 'dealt with',
  dismiss: 'Nothing wrong with it',
  wasDismissed: 'The reports are off the desk, and further ones do not hold it.',
} as const;
