import type { Queryable } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { renderArticle } from '@/lib/markdown/article';
import type { FindPicture, KnownPicture } from '@/lib/markdown/article-pictures';
import { ARTICLE_RENDER_VERSION } from '@/lib/markdown/render-version';
import { pictureAddress, pictureFilesIn } from '@/lib/pictures/file-name';
import { findPictures, type KeptPicture } from '@/lib/pictures/queries';
import { hasVariants, VARIANT_TYPES, type VariantEnding, variantSet } from '@/lib/pictures/variants';

export interface Body {
  body: string;
  bodyFormat: 'markdown' | 'html';
  /** BCP 47, of the article; null means the blog's. */
  language: string | null;
}

/** What is stored beside an article's body: its sanitised HTML, with what is known of our own pictures in it. */
export async function renderBody(db: Queryable, { body, bodyFormat, ...article }: Body) {
  const language = article.language ?? (await findBlog(db)).language;
  const kept = await findPictures(db, pictureFilesIn(body));
  const known = new Map([...kept].map(([file, picture]) => [pictureAddress(file), asKnown(picture)]));
  const findPicture: FindPicture = (src) => known.get(src.replace(/^https?:\/\/[^/]+/, ''));
  const { html, wordCount } = await renderArticle({ body, format: bodyFormat }, { findPicture, language });
  return { bodyHtml: html, wordCount, renderVersion: ARTICLE_RENDER_VERSION };
}

function asKnown(picture: KeptPicture): KnownPicture {
  const { width, height, tints } = picture;
  const endings = hasVariants(picture) ? (Object.keys(VARIANT_TYPES) as VariantEnding[]) : [];
  const variants = endings.map((ending) => ({
    type: VARIANT_TYPES[ending],
    srcset: variantSet(picture, ending),
  }));
  return { width, height, variants, tints: tints.split(' ').filter(Boolean) };
}
