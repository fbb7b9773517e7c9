import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { FolderProblem } from './problem';

/** Files of one import: more is a slip of the operator, such as the root of a disk. */
const FILES_LIMIT = 200_000;
const SKIPPED_FOLDERS = new Set(['node_modules', '_site']);

/**
 * The files of a folder and those in it, by their path with slashes, sorted. Hidden ones and what programs
 * made are left out; links out of the folder are not followed.
 * @throws FolderProblem when there is no such folder
 */
export function listFiles(folder: string): { root: string; files: string[] } {
  const root = openFolder(folder);
  const files: string[] = [];
  const left = [root];
  for (let current = left.pop(); current; current = left.pop()) {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(current, entry.name);
      if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) left.push(path);
      if (entry.isFile()) files.push(relative(root, path).split(sep).join('/'));
    }
    if (files.length > FILES_LIMIT)
      throw new FolderProblem(`There are too many files in ${folder} for a blog.`);
  }
  return { root, files: files.sort() };
}

function openFolder(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new FolderProblem(`There is no folder ${folder}.`);
  if (!found.isDirectory())
    throw new FolderProblem(`${folder} is no folder. Name the folder that holds the articles.`);
  return realpathSync(folder);
}
