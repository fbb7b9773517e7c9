/** One's own comment: what became of it, and what its writer can do with it. */
export default {
  isPublic: 'Your comment is public.',
  isPublicNote: 'It stands under the article, where everyone can read it.',
  isHeld: 'Thank you. Your comment is held.',
  isHeldNote:
    'It is held until somebody here has read it, and then it will stand under the article. Until then only you can see it, on this page and in this browser.',
  isRefused: 'Your comment was not accepted.',
  isTakenDown: 'Your comment was taken down.',
  isWithdrawnTitle: 'You removed this comment.',
  isWithdrawnNote:
    'Its words are no longer kept here. Where somebody had answered it, a line says that its writer removed it.',

  calledSpam: 'Somebody here read it and took it for advertising.',
  takenForSpam: 'The checks of this blog took it for advertising, and nobody here has found otherwise.',
  takenDown: 'It stood under the article, and somebody who looks after this blog took it away.',
  notTaken: 'Somebody who looks after this blog read it and chose not to publish it.',
  offTopic: 'Somebody here read it and found that it leads away from what the article is about.',
  unkind: 'Somebody here read it and found that it might hurt somebody.',
  advertising: 'Somebody here read it and found that it advertises something.',
  repeated: 'Somebody here read it and found that it says once more what was said already.',
  articleGone: 'The article that it belongs to is no longer public.',

  public: 'public',
  held: 'held',
  refused: 'not accepted',
  withdrawn: 'removed by you',

  edit: 'Edit',
  save: 'Save',
  isJudgedAgain:
    'New words are looked at like a new comment, and may be held until somebody here has read them.',
  editIsFree: 'Nobody else has read it yet, so the edit will not show.',
  editIsFreeUntil: 'Until {moment}, and as long as nobody answers, the edit will not show.',
  editIsMarked: 'The comment will say that it was edited.',
  editIsAnswered:
    'Somebody answered: the comment will say that it was edited since, and the words that were answered stay a click away.',
  withdraw: 'Delete',
  withdrawHint:
    'This cannot be undone: its words will no longer be kept here. Where somebody answered it, a line will say that its writer removed it.',
  withdrawForGood: 'Delete for good',
  inItsPlace: 'See it in its place',

  receipt: 'Your receipt',
  receiptHint:
    'This link leads back to this page from any browser. Whoever has it can edit and delete the comment: please keep it to yourself.',
  keepHere: 'Keep it in this browser',
  isKept: 'This browser keeps your receipt.',

  yourComments: 'Your comments',
  noneYet: 'There is nothing here yet.',
  guestsHere: 'What was sent from this browser, as far as it knows. Signed in, you see all that you wrote.',
  ownHere: 'What you wrote here, to edit or delete it',
  earlierOnes: 'Earlier ones',

  answeredOn: 'Words that were answered, on “{title}”',
  answeredUnder: 'Words that were answered under',
  answeredNote: 'Somebody answered these words as they stand here. Their writer has edited them since.',
  asItStood: 'As it stood until {moment}',
  asItStands: 'As it stands now',

  settingLabel: 'Minutes for edits',
  settingHint:
    'Commenters change their words for so long without a mark, unless somebody answers first. After that the comment says that it was edited. 0 marks every edit.',
  settingRange: 'Please give a number of minutes from 0 to {most, number}.',

  notYours: 'Only its writer can do this: signed in, in the browser that sent it, or with its receipt.',
  isWithdrawn: 'Its writer removed this comment, and it is gone for good.',
  editedSince: 'Its writer has edited this comment since. Please read it, and judge it anew.',
  notEditable: 'This comment was not accepted, so it can no longer be edited.',
} as const;
