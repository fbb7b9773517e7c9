import { wordsIn } from '@/lib/language/words';

/** What the form says of how comments are judged. It runs in the browser, which gets these sentences and no others. */
export function moderationFormWords(language: string) {
  const words = wordsIn(language, 'moderation');
  const own = wordsIn(language, 'ownWords');
  return {
    ...words.some('guests', 'guestsHint', 'guestsHold', 'guestsPublish'),
    ...words.some('members', 'membersHint', 'membersFirst', 'membersHold', 'membersPublish'),
    ...words.some('filter', 'filterHint', 'filterCareful', 'filterStrict', 'filterOff'),
    ...words.some('work', 'workHint', 'workSuspicious', 'workOff'),
    ...words.some('mostLinks', 'mostLinksHint'),
    ...words.some('counts', 'countsHint', 'perPerson', 'perNetwork', 'perArticle'),
    ...words.some('closeAfterDays', 'closeAfterDaysHint', 'networkDays', 'networkDaysHint'),
    ...words.some('fewestSeconds', 'fewestSecondsHint', 'reportsToHold', 'reportsToHoldHint'),
    editMinutes: own('settingLabel'),
    editMinutesHint: own('settingHint'),
    ...words.some('heldWords', 'heldWordsHint', 'blockedWords', 'blockedWordsHint'),
    ...words.some('save', 'tried', 'triedHint', 'test'),
  };
}

export type ModerationFormWords = ReturnType<typeof moderationFormWords>;
