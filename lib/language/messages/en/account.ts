/** What somebody has here: a profile, comments, browsers, data; and how to go. */
export default {
  yourComments: 'Your comments',
  yourData: 'Your data',

  profile: 'Profile',
  website: 'Your website',
  websiteNote: 'Your name beside your comments leads to it.',
  bio: 'About you',
  bioNote: 'A few sentences. They stand on your page as an author, if you write here.',
  bioTooLong: 'At most {limit, number} characters about yourself fit here.',
  saveProfile: 'Save my profile',
  isDescribed: 'Your profile is saved.',
  portrait: 'Your picture',
  portraitNote:
    'It stands here, and on your page as an author, if you write here. Beside comments stand names alone.',
  portraitHint: 'Its middle is kept, as a square. Where and with what it was taken is forgotten.',
  portraitFile: 'Picture',
  portraitAnother: 'Another picture',
  keepPortrait: 'Keep this picture',
  dropPortrait: 'Take it away',
  isPortraitKept: 'Your picture is kept.',
  isPortraitGone: 'Your picture is gone.',
  givePortrait: 'Give a picture of yourself',
  changePortrait: 'Change your picture or take it away',
  toProfile: 'To your profile',

  latestComments: 'Your latest comments',
  allComments: 'All your comments',
  statePublished: 'published',
  stateHeld: 'held',

  earlier: 'Written here with your address, without signing in',
  earlierNote:
    '{count, plural, one {# comment was written here by a guest who gave your address.} other {# comments were written here by guests who gave your address.}} Anybody can type an address, so please read first what it is. What is yours then stands under your name.',
  earlierShow: '{count, plural, one {Show it} other {Show them}}',
  earlierMore: '{count, plural, one {And # more.} other {And # more.}}',
  claim: '{count, plural, one {That was me} other {All of that was me}}',
  areClaimed: 'These comments are yours now, and stand under your name.',
  wasMe: 'That was me',
  wasNotMe: 'That was not me',
  isDisowned:
    'Thank you. Your address stands with this comment no longer, and somebody here will look at it.',
  notUnderAddress: 'No comment of this kind stands under your address any more.',

  browsers: 'Where you are signed in',
  aboutBrowsers:
    'A browser that you do not use for {days, number} days is signed out by itself. If you do not know one of these, sign it out.',
  sessionHere: 'This browser. Signed in <began></began>.',
  sessionUsed: 'Signed in <began></began>, used <used></used>.',
  signOutThere: 'Sign out<hidden> of “{device}”</hidden>',
  signOutOthers: 'Sign out everywhere else',
  isSignedOutThere: 'That browser is signed out.',
  areSignedOut: 'You are signed out everywhere else.',
  sessionGone: 'That browser is signed out already.',

  exportTitle: 'Take it with you',
  exportNote:
    'What this blog keeps with your account, in one file for programs (JSON): your profile, your comments in whatever state, your articles, your passkeys without their keys, and where you are signed in.',
  exportButton: 'Download my data',

  deleteTitle: 'Delete your account',
  deleteNote:
    'Your name, your address and your passkeys are forgotten, and you are signed out everywhere at once. Nobody can bring it back.',
  whatOfComments: 'What shall become of your comments?',
  keepThem: 'They stay, by “{name}”, so that the conversations stay whole.',
  removeThem: 'They are removed. Where somebody replied, an empty place says that something stood there.',
  formerReader: 'Former reader',
  typeWord: 'Type “{word}”, so that it does not happen by mistake',
  confirmWord: 'delete',
  confirmWrong: 'Please type “{word}” here, if you want to delete your account.',
  wordTooLong: 'This is longer than the word that is asked for.',
  chooseOne: 'Please choose one of the two.',
  deleteAccount: 'Delete my account',
  ownerStays:
    'You own this blog, and a blog without an owner cannot be looked after. First hand it over to somebody who works here. Then you can delete your account.',
  toTeam: 'To the people who work here',
  articlesFirst:
    '{articles, plural, =1001 {Your name stands over more than 1,000 articles here.} one {Your name stands over # article here.} other {Your name stands over # articles here.}} First remove what is yours alone, or ask the owner to put somebody else’s name over it. Then you can delete your account here.',
  toArticles: 'To your articles',
  wroteMeanwhile: 'Something was written in your name just now. Please send this once more.',
  isDeleted: 'Your account is deleted',
  isDeletedNote: 'You are signed out everywhere. Thank you for having been part of the conversation.',
} as const;
