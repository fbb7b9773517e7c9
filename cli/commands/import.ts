import { defineCommand } from 'citty';
import { importMarkdown } from './import-markdown';
import { importWordpress } from './import-wordpress';

export const importCommand = defineCommand({
  meta: { name: 'import', description: 'Moves a blog in from somewhere else.' },
  subCommands: { wordpress: importWordpress, markdown: importMarkdown },
});
