import { GAP } from '@/components/ui/filled';
import { wordsIn } from '@/lib/language/words';
import { hasMailServer } from '@/lib/mail/has-mail-server';

/** What the reply form says. It runs in the browser, which gets these sentences and no others. */
export function replyFormWords(language: string) {
  const words = wordsIn(language, 'comments');
  return {
    ...words.some('yourAnswer', 'cancel', 'send', 'preview', 'signIn', 'howItReads', 'working'),
    ...words.some('formNotice', 'name', 'email', 'website', 'remember', 'leaveEmpty'),
    ...wordsIn(language, 'drafts').some('otherWords', 'takeOthers', 'keepMine', 'begunReply', 'goOnWithIt'),
    // Without a server no mail comes to anybody: then none is offered.
    hearBack: hasMailServer() ? wordsIn(language, 'answers')('hearBack') : undefined,
    ownHere: wordsIn(language, 'ownWords')('ownHere'),
    answeringNow: words('answeringNow', { name: GAP }),
    signedInAs: words('signedInAs', { name: GAP }),
  };
}

export type ReplyFormWords = ReturnType<typeof replyFormWords>;
