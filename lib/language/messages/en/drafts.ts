/** Words that were begun and not sent. */
export default {
  otherWords: 'You have other words for this place, from another tab or an earlier visit:',
  takeOthers: 'Take those',
  keepMine: 'Keep what stands here',
  begunReply: 'You began a reply here:',
  goOnWithIt: 'Go on with it',
  notSavedYet: 'These words of yours are kept in this browser and not saved yet.',
  startOver: 'Back to what was sent',
  closedMeanwhile: 'You had begun to write here before it was closed. Your words are still in this browser:',
  yourWords: 'Your words',
  forgetThem: 'Forget them',
} as const;
