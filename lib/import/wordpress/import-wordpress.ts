import { statSync } from 'node:fs';
import type { Database } from '@/db/client';
import { passWordPressIds } from './allocate-ids';
import { Slugs } from './choose-slug';
import type { Context } from './context';
import { ItemImporter } from './import-items';
import { Media, type MediaOptions } from './media';
import { People } from './place-people';
import { countOf } from './plain-words';
import { prepareBlog } from './prepare-blog';
import type { ImportReport } from './report';
import { Run } from './run';
import { surveyWxr } from './survey';
import { type Claims, whoIsWho } from './who-is-who';

export interface ImportOptions extends MediaOptions {
  /** The export file. */
  file: string;
  /** Whether everything is only tried: nothing is kept. */
  dryRun?: boolean;
  /** E-mail addresses by login: the operator says whose they are. */
  authors?: Claims;
  onProgress?: (progress: Progress) => void;
}

export interface Progress {
  step: 'checking' | 'importing';
  /** Between 0 and 1. */
  done: number;
}

/**
 * Moves a blog in from a WordPress export (WXR 1.0 to 1.2). The file is read twice: first to its end, so that nothing
 * is stored of a broken one, then article by article, each with its comments in one transaction. A second run adds
 * nothing, one of a later export adds what is new in it.
 * @throws WxrProblem with a sentence for the operator, before anything is stored
 */
export async function importWordpress(db: Database, options: ImportOptions): Promise<ImportReport> {
  const survey = surveyWxr(options.file, progressOf(options, 'checking'));
  const who = whoIsWho(survey, options.authors ?? {});
  const run = new Run(db, survey, options.dryRun ?? false);
  const media = new Media(run, options);
  const people = new People(run);
  const context: Context = { run, who, media, people, possible: new Map(), guessed: { times: 0 } };
  await run.inTransaction(async (tx, report) => {
    await prepareBlog(tx, survey.site, report);
    await people.place(tx, report, who.authors);
    if (!run.dryRun) await passWordPressIds(tx, survey.greatestCommentId);
  });
  await new ItemImporter(context, new Slugs(run)).importFile(options.file, progressOf(options, 'importing'));
  await run.settle();
  noteWhatWasGuessed(context);
  return run.report;
}

/** Turns bytes read into progress. */
function progressOf(
  { file, onProgress }: ImportOptions,
  step: Progress['step'],
): ((bytes: number) => void) | undefined {
  if (!onProgress) return undefined;
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return (bytes) => onProgress({ step, done: size > 0 ? Math.min(1, bytes / size) : 1 });
}

function noteWhatWasGuessed({ run, possible, guessed }: Context): void {
  const { notes } = run.report;
  for (const [common, count] of possible) {
    const login = /“(.*?)”/.exec(common)?.[1] ?? '';
    notes.push(
      `Possibly ${login}’s own: ${countOf(count, 'comment')} with ${common}. Without a badge, unless you run this again with --author ${login}=<that address>.`,
    );
  }
  if (guessed.times > 0) {
    const zone = run.survey.zoneMinutes;
    const shown = `UTC${zone < 0 ? '−' : '+'}${Math.abs(zone) / 60}`;
    notes.push(
      `${countOf(guessed.times, 'article or comment')} had no time in UTC; the blog’s own was read as ${shown}.`,
    );
  }
  for (const remark of run.survey.remarks) notes.push(remark);
}
