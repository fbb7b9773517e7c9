import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { placeOf } from '@/lib/pictures/add-picture';
import { pictureType } from '@/lib/pictures/file-name';

/** An uploaded picture. Its name is made from its bytes, so it never changes. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const type = pictureType(file);
  const size = type && (await sizeOf(file));
  if (!type || size === undefined) return new Response('There is no such picture.', { status: 404 });
  return new Response(Readable.toWeb(createReadStream(placeOf(file))) as ReadableStream, {
    headers: {
      'content-type': type,
      'content-length': String(size),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  });
}

async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(placeOf(file)).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}
