import { GAP } from '@/components/ui/filled';
import { wordsIn } from '@/lib/language/words';

/** What the reply form says. It runs in the browser, which gets these sentences and no others. */
export function replyFormWords(language: string) {
  const words = wordsIn(language, 'comments');
  return {
    ...words.some('yourAnswer', 'cancel', 'send', 'preview', 'signIn', 'howItReads'),
    ...words.some('formNotice', 'name', 'email', 'website', 'remember', 'leaveEmpty'),
    ...wordsIn(language, 'drafts').some('otherWords', 'takeOthers', 'keepMine', 'begunReply', 'goOnWithIt'),
    ownHere: wordsIn(language, 'ownWords')('ownHere'),
    answeringNow: words('answeringNow', { name: GAP }),
    signedInAs: words('signedInAs', { name: GAP }),
  };
}

export type ReplyFormWords = ReturnType<typeof replyFormWords>;
