/** Mails. */
export default {
  signInSubject: 'Your link to sign in to {blog}',
  hello: 'Hello,',
  signInWhy: 'You asked to sign in to {blog}. Open this page and press its button:',
  signInWhyHtml: 'You asked to sign in to {blog}. Open the page and press its button.',
  openToSignIn: 'Open the page to sign in',
  signInLimits: 'The link works once, for {minutes, number} minutes, in whichever browser you open it.',
  notYou: 'If it was not you, nothing has happened and you can forget this mail.',
  borrowedSubject: 'Was that you on {blog}?',
  borrowedWhy:
    'Somebody who was not signed in wrote a comment on {blog} and gave your e-mail address. It waits, and only those who look after the comments can read it.',
  borrowedDo: 'If it was you, make it yours; if not, say so. Both is one button on this page:',
  ownSubject: '{blog} is yours now',
  ownWhy:
    '{name} has handed {blog} over to you. Its settings, all its articles and everybody’s role are yours to look after from now on, in its studio:',
  gaveSubject: '{blog} has a new owner',
  gaveWhy: 'You have handed {blog} over to {name}. You go on as an author, and what you wrote stays yours.',
  gaveNotYou:
    'If that was not you, sign out all your browsers on this page, and write to {name}, who alone can give the blog back:',
} as const;
