import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { knownLanguage } from '@/lib/language/known-language';
import { wordsIn } from '@/lib/language/words';
import { pictureType } from '@/lib/pictures/file-name';
import { findSource, findVariant, makeVariant } from '@/lib/pictures/make-variant';
import { pictureFile } from '@/lib/pictures/place';
import { readVariantName, VARIANT_TYPES, type Variant } from '@/lib/pictures/variants';

/** How long the first who asks for a variant waits for it; then the picture itself is sent, and the variant follows. */
const PATIENCE_MS = 3_000;
const FOR_EVER = 'public, max-age=31536000, immutable';

type Props = { params: Promise<{ file: string }> };

/** An uploaded picture or one of its variants. The name is made from its bytes, so what is there never changes. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { file } = await params;
  const variant = readVariantName(file);
  if (variant) return sendVariant(variant);
  const type = pictureType(file);
  return type ? send(pictureFile(file), { type, caching: FOR_EVER }) : missing();
}

async function sendVariant(variant: Variant): Promise<Response> {
  const type = VARIANT_TYPES[variant.ending];
  const made = await findVariant(variant);
  if (made) return send(made, { type, caching: FOR_EVER });
  const source = await findSource(variant);
  if (!source) return missing();
  const justMade = await makeInTime(variant);
  if (justMade) return send(justMade, { type, caching: FOR_EVER });
  return send(pictureFile(source), { type: pictureType(source) ?? type, caching: 'no-store' });
}

async function makeInTime(variant: Variant): Promise<string | undefined> {
  const isMade = await Promise.race([makeVariant(variant), pause(PATIENCE_MS, false)]);
  return isMade ? findVariant(variant) : undefined;
}

async function send(place: string, { type, caching }: { type: string; caching: string }): Promise<Response> {
  const found = await stat(place).catch(() => undefined);
  if (!found?.isFile()) return missing();
  return new Response(Readable.toWeb(createReadStream(place)) as ReadableStream, {
    headers: {
      'content-type': type,
      'content-length': String(found.size),
      'cache-control': caching,
      'x-content-type-options': 'nosniff',
    },
  });
}

function missing(): Response {
  return new Response(wordsIn(knownLanguage(), 'site')('missingTitle'), { status: 404 });
}
