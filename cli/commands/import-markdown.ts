import { defineCommand } from 'citty';
import { database } from '@/db/client';
import { importMarkdown as run } from '@/lib/import/markdown/import-markdown';
import { FolderProblem } from '@/lib/import/markdown/problem';
import { describeReport } from '@/lib/import/wordpress/describe-report';
import { hasFailures, ImportStopped } from '@/lib/import/wordpress/import-items';
import { claimsIn, typedPath } from './import-arguments';
import { progressLine } from './progress-line';

export const importMarkdown = defineCommand({
  meta: {
    name: 'markdown',
    description:
      'Moves articles in from a folder of Markdown files (Jekyll, Hugo, Zola, Eleventy and the like).',
  },
  args: {
    folder: { type: 'positional', required: true, description: 'The folder that holds the articles.' },
    'dry-run': { type: 'boolean', description: 'Tries everything, stores nothing, and prints the report.' },
    json: { type: 'boolean', description: 'Prints the report as one JSON object.' },
    author: {
      type: 'string',
      valueHint: 'name=email',
      description: 'Says whose address this is: the author whom the files call so. Repeatable.',
    },
    pictures: {
      type: 'string',
      valueHint: 'folder',
      description: 'Where pictures lie whose address begins with a slash, such as static or public.',
    },
  },
  async run({ args, rawArgs }) {
    const progress = progressLine();
    const dryRun = args['dry-run'] === true;
    try {
      const report = await run(database(), {
        folder: typedPath(args.folder),
        dryRun,
        authors: claimsIn(rawArgs, (sentence) => new FolderProblem(sentence)),
        pictures: args.pictures === undefined ? undefined : typedPath(args.pictures),
        onProgress: progress.show,
      });
      progress.end();
      console.log(args.json ? JSON.stringify(report) : describeReport(report, { dryRun }));
      if (hasFailures(report)) process.exitCode = 1;
    } catch (error) {
      progress.end();
      if (!(error instanceof FolderProblem || error instanceof ImportStopped)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  },
});
