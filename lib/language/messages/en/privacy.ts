/** What is kept of readers and writers. */
export default {
  title: 'Privacy',
  intro: 'What this blog knows of you, and for how long.',
  readingTitle: 'When you read',
  reading:
    'Reading leaves nothing here: no cookie, no counter, and nothing from anybody else’s server. What you saw last is noted in your own browser, so that it can mark what is new.',
  players:
    'Films and posts from other sites are fetched only once you press their button. From then on that site knows of your visit.',
  search: 'What you search for is kept nowhere.',
  writingTitle: 'When you write',
  comment:
    'A comment shows your name and, if you give it, your site. Your e-mail address is kept with it and never shown.',
  drafts:
    'What you begin to write stays in your own browser until it is sent. While a form is open its script counts for how long, to tell machines from people; that is not kept.',
  address:
    'If you write without signing in and give the address of somebody who has an account here, they are told, so that nobody speaks in their name.',
  network:
    'From which network it came is kept for {days, plural, one {one day} other {# days}}, to tell floods of spam, and then forgotten.',
  noNetwork: 'From which network it came is not kept.',
  filter: 'Whether it reads like spam is judged on this machine. Your words are sent to nobody for that.',
  report:
    'If you report a comment, what you say is read only by those who look after the comments. It is kept until {days, plural, one {one day} other {# days}} after they dealt with it. So that you are counted once, a mark made of your network is kept with it for {networkDays, plural, one {one day} other {# days}}, which tells nobody where you were; with an account, your account stands there instead.',
  answers:
    'If you want to hear by mail of answers, your address is written to for that until you say no. Whom a mail told of which answer is kept, so that nobody is told twice.',
  cookiesTitle: 'Cookies',
  cookies:
    'A cookie is set only when you do something that needs one: signing in ({session, number} days), having your name remembered on this device ({guest, number} days), seeing your own comment while it waits ({receipt, number} days), and keeping your words while you sign in ({words, number} hours).',
  accountTitle: 'If you sign in',
  account:
    'Your name, and your address or the public half of your passkey, are kept for as long as you have an account here.',
  portrait:
    'A picture of yourself, if you give one, stands on your own pages. Its middle alone is kept, without what the camera wrote into it, until you take it away or delete your account.',
  toMe: 'Your account',
} as const;
