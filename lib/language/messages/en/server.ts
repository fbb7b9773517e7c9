/** What the server says by itself, where no page can be drawn. */
export default {
  toFront: 'To the front page',
  sendAgain: 'Send again',
  openAgain: 'Open the page again',

  body: 'Your words',
  title: 'Title',
  summary: 'Summary',
  question: 'Closing question',
  name: 'Name',
  email: 'E-mail',
  website: 'Website',
  slug: 'Address',
  tags: 'Tags',
  tagline: 'Tagline',
  alt: 'What the picture shows',

  missingTitle: 'There is nothing at this address',
  missing: 'It may have been renamed or taken back.',
  notOurs: 'The address is not one of this blog.',
  notHereTitle: 'This cannot be done here',
  notHere: 'Pages of this blog can be read, and forms can be sent.',
  momentTitle: 'One moment, please',
  notMade: 'This page cannot be made just now. Please try again in a minute.',
  starting: 'This blog is starting. Please try again in a minute.',
  failedTitle: 'Something went wrong',
  failed: 'This page could not be made. Please try again in a moment.',

  foreignTitle: 'Not from here',
  foreign:
    'This form was not sent from a page of this blog, so nothing was done with it. The blog is at {site}: please open the page there and send it again.',
  slowTitle: 'The line was too slow',
  slow: 'The form did not arrive in time, and nothing was stored. Please go back and send it again.',
  tooMuchTitle: 'Too much at once',
  tooMuch:
    'What you sent is larger than this blog takes, and nothing was stored. Please go back: your words are still in the form. Shorten them and send again.',
  busy: 'Too many forms arrive at once, and yours was not stored. Please go back and send it again in a minute.',
  notWholeTitle: 'The form did not arrive whole',
  notWhole:
    'Something is missing in what was sent, so nothing was done with it. Please open the page again and send the form from there.',
  earlierTitle: 'This page is from an earlier time',
  earlierWords:
    'The blog was renewed since you opened this page, so the form could not be taken. Your words are here: please copy them and open the page again.',
  earlier: 'The blog was renewed since you opened this page. Please open the page again.',
  goneTitle: 'This page is gone',
  gone: 'The page that you sent this form from is no longer there. Your words are here: please copy them before you leave.',
  brokenTitle: 'That did not work',
  broken: 'Something went wrong on our side. Your words are kept on this page: please send them again.',
  refusedTitle: 'This could not be taken',
} as const;
