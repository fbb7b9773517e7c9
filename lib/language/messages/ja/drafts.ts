import type { Translated } from '../../typed';

export default {
  otherWords: 'この場所には、別のタブまたは前回の訪問で書かれた別の言葉があります。',
  takeOthers: 'そちらを使う',
  keepMine: 'ここにあるものを残す',
  begunReply: '書きかけの返信があります：',
  goOnWithIt: '続きを書く',
  notSavedYet: 'この言葉はこのブラウザーにあり、まだ保存されていません。',
  startOver: '送信したものに戻す',
  closedMeanwhile: '受付終了の前に書きかけたものがあります。あなたの言葉はまだこのブラウザーにあります。',
  yourWords: 'あなたの言葉',
  forgetThem: '破棄する',
} satisfies Translated<'drafts'>;
