import type { Queryable } from '@/db/client';
import { ARTICLE_RENDER_VERSION, renderArticle } from '@/lib/markdown/article';
import { pictureAddress, pictureFilesIn } from '@/lib/pictures/file-name';
import { findPictureSizes } from '@/lib/pictures/queries';

export interface Body {
  body: string;
  bodyFormat: 'markdown' | 'html';
}

/** What is stored beside an article's body: its sanitised HTML, with the sizes of our own pictures in it. */
export async function renderBody(db: Queryable, { body, bodyFormat }: Body) {
  const sizes = await findPictureSizes(db, pictureFilesIn(body));
  const sizeAt = new Map([...sizes].map(([file, size]) => [pictureAddress(file), size]));
  const pictureSize = (src: string) => sizeAt.get(src.replace(/^https?:\/\/[^/]+/, ''));
  const { html, wordCount } = await renderArticle({ body, format: bodyFormat }, { pictureSize });
  return { bodyHtml: html, wordCount, renderVersion: ARTICLE_RENDER_VERSION };
}
