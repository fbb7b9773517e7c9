/** Signing in through other sites. */
export default {
  signInWith: 'Sign in with <name>{provider}</name>',
  connect: 'Connect <name>{provider}</name>',
  onward: 'On to <name>{provider}</name>',
  onwardNote: 'You sign in there, and come back here afterwards.',
  goOnTo: 'Go on to <name>{provider}</name>',
  away: '{provider} does not answer just now. Please try again in a moment, or take another way.',
  notHere: 'One cannot sign in this way here.',
  cameToNothing:
    'Nothing came of it: it was stopped, or took too long. You can try again, or take another way.',
  closed: 'This account was closed, so nobody is signed in.',
  tooLate: 'This took too long, or was done already. Please sign in anew.',
  addressKnown: 'There is an account with this address by now. Please sign in anew.',
  noAddress:
    '{provider} did not say that your address is proven, so your account has none. If you have an account here already, please sign in as you did before; then you can connect {provider} under “Signing in”.',
  knownAddress: 'There is an account with your address',
  knownAddressNote:
    'So that nobody else gets into it, we send you a link. Open it in this browser, and from then on {provider} signs you in too.',
  asBefore: 'Sign in as you did before',
  otherSites: 'Other sites',
  aboutOtherSites:
    'An account that you have at another site can sign you in here. It learns that you come here, and nothing of what you write.',
  disconnect: 'Disconnect<hidden> {provider}</hidden>',
  connected: '{provider} signs you in from now on.',
  unproven:
    '{provider} does not say that your address there is proven, so it was not connected. Please confirm your address there first.',
  elsewhere:
    'It was not connected: this account at {provider}, or its address, belongs to somebody else here.',
  another:
    'It was not connected: another account at {provider} signs you in already. Please disconnect that one first.',
  disconnected: 'It is disconnected, and signs you in no more.',
  notConnected: 'It is not connected any more.',
} as const;
