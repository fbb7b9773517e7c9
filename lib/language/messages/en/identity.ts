/** Names, addresses, links to sign in, and the pages about oneself. */
export default {
  nameTooLong: 'Please use a name of at most {limit, number} characters.',
  nameNoLetter: 'Please give a name with at least one letter.',
  nameMissing: 'Please give a name. It stands beside your words.',
  nameTaken:
    'This name reads like that of somebody who writes here. If it is you, please sign in; otherwise choose another.',
  nameRole: 'This says what somebody does here, not who you are. Please give your name.',
  nameLabel: 'A label such as “Author” could be taken for the badge. Please give your name without it.',
  emailTooLong: 'An e-mail address has at most {limit, number} characters.',
  noEmail: 'This does not read like an e-mail address. It needs the form name@example.org.',
  emailForLink: 'Please give your e-mail address, so that the link can reach you.',
  emailForLater: 'Please give your e-mail address: it is how you sign in later.',
  emailMissing: 'Please give an e-mail address.',
  noRole: 'The role is one of owner, author and moderator.',
  linkSent:
    'If this address can receive mail, a link is on its way. It works for {minutes, number} minutes. You can close this page.',
  linkUsed: 'This link has been used already, or its time is over. Please ask for a new one.',
  accountClosed: 'This account was closed, so this link signs nobody in.',
  ownLinkOver: 'This link is over. Start the blog again, and it prints a new one.',
  alreadyOwned:
    'This blog has an owner already, so this link does nothing any more. If it is you, please sign in.',
  oneOwner: '{name} owns this blog, and a blog has one owner. Choose the role author or moderator.',
  ownerNeeded: 'This address belongs to the owner, and a blog without an owner cannot be looked after.',
  signedOutRename: 'You are signed out. Please sign in, then change your name.',
} as const;
