import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Database } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { setAuthors } from '@/lib/articles/authors';
import { renderBody } from '@/lib/articles/render-body';
import { parseTags, setTags } from '@/lib/articles/tags';
import { addPicture } from '@/lib/pictures/add-picture';
import { pictureAddress } from '@/lib/pictures/file-name';
import { readSeedArticles, type SeedArticle } from './seed-articles';
import { timespan } from './timespan';

const PICTURES = new URL('../../db/seed/demo/pictures/', import.meta.url);
/** Pixels across: sharp on a wide bleed of 58rem at one and a half device pixels each. */
const PICTURE_WIDTH = 1600;

export interface PlantedArticle {
  id: number;
  publishedAt: Date;
}

interface Planting {
  authorId: string;
  now: Date;
}

/** Writes the demo's articles and pages with their pictures, all by one author. Returns them by their slug. */
export async function plantArticles(tx: Database, planting: Planting): Promise<Map<string, PlantedArticle>> {
  const planted = new Map<string, PlantedArticle>();
  for (const seed of await readSeedArticles()) planted.set(seed.slug, await plantArticle(tx, seed, planting));
  return planted;
}

async function plantArticle(tx: Database, seed: SeedArticle, { authorId, now }: Planting) {
  const { kind, title, slug, summary, question } = seed;
  const publishedAt = new Date(now.getTime() - timespan(seed.date));
  const body = await withPictures(tx, seed, authorId);
  const rendered = await renderBody(tx, { body, bodyFormat: 'markdown', language: null });
  const [row] = await tx
    .insert(articles)
    .values({
      ...{ kind, title, slug, summary, question, body, ...rendered },
      ...{ publishedAt, createdAt: publishedAt, state: 'published', isDemo: true },
      commentsOpen: seed.comments === 'open',
    })
    .returning({ id: articles.id });
  if (!row) throw new Error(`The demo's article “${title}” has no row.`);
  await setAuthors(tx, row.id, [authorId]);
  await setTags(tx, row.id, parseTags(seed.tags.join(', ')));
  return { id: row.id, publishedAt };
}

/** Draws the article's pictures and puts their addresses where the text names their files. */
async function withPictures(tx: Database, seed: SeedArticle, uploadedBy: string): Promise<string> {
  let body = seed.body;
  for (const name of seed.pictures) {
    const alt = new RegExp(`!\\[([^\\]]*)\\]\\(${name.replaceAll('.', '\\.')}`).exec(body)?.[1];
    const { file } = await addPicture(tx, { bytes: await drawPicture(name), name, alt, uploadedBy });
    body = body.replaceAll(`](${name}`, `](${pictureAddress(file)}`);
  }
  return body;
}

/** One of the demo's drawings as a WebP, to be kept like any picture that somebody uploads. */
async function drawPicture(name: string): Promise<Uint8Array> {
  const drawing = await readFile(new URL(name, PICTURES));
  return sharp(drawing).resize({ width: PICTURE_WIDTH }).webp({ quality: 95, effort: 0 }).toBuffer();
}
