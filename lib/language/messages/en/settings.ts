/** What the owner sets for the whole blog. */
export default {
  nameMissing: 'A blog needs a name.',
  nameTooLong: 'The name is too long: {limit, number} characters at most.',
  taglineTooLong: 'The line is too long: {limit, number} characters at most.',
  noTimeZone: 'This is no time zone. Their names look like “Europe/Lisbon” or “UTC”.',
  noColour: 'Please give the colour as six digits, like #0a6b5c.',
  unreadableColour:
    'On the paper this colour has a contrast of {contrast} to 1, and words need 4.5. Its nearest shade that can be read is {shade}.',
  ownerOnly: 'Only the owner of the blog can change its settings.',
  chooseOne: 'Please choose one of these.',
} as const;
