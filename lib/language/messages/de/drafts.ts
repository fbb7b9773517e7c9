import type { Translated } from '../../typed';

export default {
  otherWords:
    'Für diese Stelle hast du noch andere Worte, aus einem anderen Tab oder von einem früheren Besuch:',
  takeOthers: 'Diese nehmen',
  keepMine: 'Behalten, was hier steht',
  begunReply: 'Du hast hier eine Antwort begonnen:',
  goOnWithIt: 'Daran weiterschreiben',
  notSavedYet: 'Diese Worte von dir sind in diesem Browser aufgehoben und noch nicht gespeichert.',
  startOver: 'Zurück zu dem, was gesendet wurde',
  closedMeanwhile:
    'Du hattest hier etwas begonnen, bevor geschlossen wurde. Deine Worte sind noch in diesem Browser:',
  yourWords: 'Deine Worte',
  forgetThem: 'Vergessen',
} satisfies Translated<'drafts'>;
