import { wordsIn } from '@/lib/language/words';
import type { ModerationSettings } from '@/lib/moderation/settings';
import { countFormat } from '@/lib/site/formats';

/** How the page of the blog's settings calls what is set there. */
const OF_BLOG = {
  name: 'name',
  tagline: 'tagline',
  language: 'language',
  timeZone: 'timeZone',
  authorColour: 'colour',
  typePairing: 'type',
  dialogueFirst: 'afterArticle',
  logo: 'logo',
} as const;

/** The same of how comments are judged. */
const OF_MODERATION = {
  guests: 'guests',
  members: 'members',
  filter: 'filter',
  work: 'work',
  mostLinks: 'mostLinks',
  perPerson: 'perPerson',
  perNetwork: 'perNetwork',
  perArticle: 'perArticle',
  closeAfterDays: 'closeAfterDays',
  networkDays: 'networkDays',
  fewestSeconds: 'fewestSeconds',
  reportsToHold: 'reportsToHold',
  heldWords: 'heldWords',
  blockedWords: 'blockedWords',
} as const satisfies Record<Exclude<keyof ModerationSettings, 'editMinutes'>, string>;

/** How it calls what can be chosen. */
const CHOICES = {
  guests: { hold: 'guestsHold', publish: 'guestsPublish' },
  members: { first: 'membersFirst', hold: 'membersHold', publish: 'membersPublish' },
  filter: { careful: 'filterCareful', strict: 'filterStrict', off: 'filterOff' },
  work: { suspicious: 'workSuspicious', off: 'workOff' },
} as const satisfies {
  [Name in 'guests' | 'members' | 'filter' | 'work']: Record<ModerationSettings[Name], string>;
};

/**
 * What the log keeps of changed settings (`tagline, mostLinks 2 → 5`), each as the pages call it where it is set. What an
 * older version called otherwise stays as it was noted.
 */
export function settingsInWords(why: string, language: string): string[] {
  return why.split(', ').map((noted) => {
    const [, name = '', before, after] = /^(\w+)(?: (\S+) → (\S+))?$/.exec(noted) ?? [];
    const what = nameInWords(name, language);
    if (!what) return noted;
    if (before === undefined || after === undefined) return what;
    const value = (given: string) => valueInWords(name, given, language);
    return wordsIn(language, 'history')('settingNow', { what, before: value(before), after: value(after) });
  });
}

function nameInWords(name: string, language: string): string | undefined {
  if (has(OF_BLOG, name)) return wordsIn(language, 'settings')(OF_BLOG[name]);
  if (name === 'editMinutes') return wordsIn(language, 'ownWords')('settingLabel');
  if (!has(OF_MODERATION, name)) return undefined;
  const words = wordsIn(language, 'moderation');
  const own = words(OF_MODERATION[name]);
  // Those stand under a heading of their own.
  if (!name.startsWith('per')) return own;
  return wordsIn(language, 'history')('settingWithin', { group: words('counts'), name: own });
}

function valueInWords(name: string, value: string, language: string): string {
  const choices: Record<string, string> = has(CHOICES, name) ? CHOICES[name] : {};
  const choice = has(choices, value) ? choices[value] : undefined;
  if (choice) return wordsIn(language, 'moderation')(choice as (typeof CHOICES)['guests']['hold']);
  return /^\d{1,9}$/.test(value) ? countFormat(language).format(Number(value)) : value;
}

const has = <Known extends object>(known: Known, name: PropertyKey): name is keyof Known =>
  Object.hasOwn(known, name);
