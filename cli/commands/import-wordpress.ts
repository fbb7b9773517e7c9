import { defineCommand } from 'citty';
import { database } from '@/db/client';
import { describeReport } from '@/lib/import/wordpress/describe-report';
import { hasFailures, ImportStopped } from '@/lib/import/wordpress/import-items';
import { type ImportOptions, importWordpress as run } from '@/lib/import/wordpress/import-wordpress';
import { WxrProblem } from '@/lib/import/wordpress/wxr/problem';
import { claimsIn, typedPath } from './import-arguments';
import { progressLine } from './progress-line';

export const importWordpress = defineCommand({
  meta: {
    name: 'wordpress',
    description: 'Moves a blog in from a WordPress export (Tools, Export, All content).',
  },
  args: {
    file: { type: 'positional', required: true, description: 'The export file (XML).' },
    'dry-run': { type: 'boolean', description: 'Tries everything, stores nothing, and prints the report.' },
    json: { type: 'boolean', description: 'Prints the report as one JSON object.' },
    author: {
      type: 'string',
      valueHint: 'login=email',
      description:
        'Says whose address this is: the author of that name, whose comments with it get the badge. Repeatable.',
    },
    uploads: {
      type: 'string',
      valueHint: 'folder',
      description: 'A copy of wp-content/uploads, to copy pictures from.',
    },
    'fetch-media': {
      type: 'boolean',
      description: 'Fetches pictures that are not in the folder from the old blog.',
    },
  },
  async run({ args, rawArgs }) {
    const progress = progressLine();
    const dryRun = args['dry-run'] === true;
    try {
      const authors = claimsIn(rawArgs, (sentence) => new WxrProblem(sentence));
      const file = typedPath(args.file);
      const uploads = args.uploads === undefined ? undefined : typedPath(args.uploads);
      const options: ImportOptions = {
        file,
        dryRun,
        authors,
        uploads,
        fetchMedia: args['fetch-media'] === true,
      };
      const report = await run(database(), { ...options, onProgress: progress.show });
      progress.end();
      console.log(args.json ? JSON.stringify(report) : describeReport(report, { dryRun }));
      if (hasFailures(report)) process.exitCode = 1;
    } catch (error) {
      progress.end();
      if (!(error instanceof WxrProblem || error instanceof ImportStopped)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  },
});
