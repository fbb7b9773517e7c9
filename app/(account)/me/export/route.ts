import { database } from '@/db/client';
import { exportData } from '@/lib/account/export-data';
import { findViewer } from '@/lib/identity/session';
import { absoluteUrl, siteUrl } from '@/lib/site/address';

export const dynamic = 'force-dynamic';

const NOBODY_ELSES = { 'cache-control': 'private, no-store' };

/** The viewer's data as a file, for them alone. */
export async function GET(): Promise<Response> {
  const viewer = await findViewer();
  if (!viewer) {
    const location = absoluteUrl('/sign-in?returnTo=%2Fme%2Fdata');
    return new Response(null, { status: 303, headers: { ...NOBODY_ELSES, location } });
  }
  const pieces = exportData(database(), viewer.id);
  // What fails at once fails before the answer has begun.
  const first = await pieces.next();
  const name = `${new URL(siteUrl()).hostname}-${new Date().toISOString().slice(0, 10)}.json`;
  return new Response(streamOf(String(first.value), pieces), {
    headers: {
      ...NOBODY_ELSES,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}

/** Sends pieces as they are asked for, so that no more is read than somebody takes. */
function streamOf(first: string, rest: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(first)),
    async pull(controller) {
      const { value, done } = await rest.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await rest.return(undefined);
    },
  });
}
