import type { Database } from '@/db/client';
import type { Viewer } from '@/lib/identity/viewer';
import { pictureAddress } from '@/lib/pictures/file-name';
import { uploadPicture } from '@/lib/pictures/upload-picture';
import type { EditorInput } from './editor-input';
import { insertParagraph } from './insert-paragraph';
import { previewArticle } from './preview-article';
import { findArticleForEditing } from './queries';

export interface InsertedPicture {
  /** What stands for the picture in the text: the editor puts it there. */
  snippet: string;
  /** How the text reads with it. */
  preview: string;
}

/** Keeps the picture that was sent with the editor's words. Saves no article: the words stay in the form. */
export async function insertPicture(
  db: Database,
  viewer: Viewer | null,
  input: EditorInput,
): Promise<InsertedPicture> {
  const { file, width, height } = await uploadPicture(db, viewer, input);
  const stored = input.articleId ? await findArticleForEditing(db, input.articleId) : undefined;
  const picture = { src: pictureAddress(file), alt: input.decorative ? '' : input.alt, width, height };
  const snippet = stored?.bodyFormat === 'html' ? asHtml(picture) : asMarkdown(picture);
  const body = insertParagraph(input.body, snippet, input.cursor ?? input.body.length);
  return { snippet, preview: await previewArticle(db, viewer, { ...input, body }) };
}

interface Picture {
  src: string;
  alt: string;
  width: number;
  height: number;
}

export function asMarkdown({ src, alt }: Pick<Picture, 'src' | 'alt'>): string {
  return `![${alt.replace(/[\\[\]`*_<>&]/g, '\\$&')}](${src})`;
}

function asHtml({ src, alt, width, height }: Picture): string {
  const escaped = alt.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
  return `<img src="${src}" alt="${escaped}" width="${width}" height="${height}">`;
}
