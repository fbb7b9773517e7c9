import type { Database } from '@/db/client';
import type { Viewer } from '@/lib/identity/viewer';
import { pictureAddress } from '@/lib/pictures/file-name';
import { uploadPicture } from '@/lib/pictures/upload-picture';
import type { EditorInput } from './editor-input';
import { findArticleForEditing } from './queries';
import { wordsOf } from './words-of';

/** Keeps the picture that was sent, and gives back the editor's words with the picture among them. Saves no article. */
export async function insertPicture(
  db: Database,
  viewer: Viewer | null,
  input: EditorInput,
): Promise<Record<string, string>> {
  const { file, width, height } = await uploadPicture(db, viewer, input);
  const stored = input.articleId ? await findArticleForEditing(db, input.articleId) : undefined;
  const picture = { src: pictureAddress(file), alt: input.decorative ? '' : input.alt, width, height };
  const snippet = stored?.bodyFormat === 'html' ? asHtml(picture) : asMarkdown(picture);
  const body = insertParagraph(input.body, snippet, input.cursor ?? input.body.length);
  const { alt: _alt, decorative: _decorative, ...words } = wordsOf(input);
  return { ...words, body, added: snippet };
}

interface Picture {
  src: string;
  alt: string;
  width: number;
  height: number;
}

export function asMarkdown({ src, alt }: Picture): string {
  return `![${alt.replace(/[\\[\]`*_<>&]/g, '\\$&')}](${src})`;
}

function asHtml({ src, alt, width, height }: Picture): string {
  const escaped = alt.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
  return `<img src="${src}" alt="${escaped}" width="${width}" height="${height}">`;
}

/** Puts a paragraph of its own into a text, at a place in UTF-16 units, with the empty lines that it needs. */
export function insertParagraph(text: string, paragraph: string, at: number): string {
  const place = Math.min(at, text.length);
  const before = text.slice(0, place).toWellFormed() === text.slice(0, place) ? place : place - 1;
  const head = text.slice(0, before).replace(/\n*$/, '');
  const tail = text.slice(before).replace(/^\n*/, '');
  return `${head}${head ? '\n\n' : ''}${paragraph}\n${tail ? `\n${tail}` : ''}`;
}
