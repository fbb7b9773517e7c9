import { database } from '@/db/client';
import { listenerOf, stopPath } from '@/lib/answers/listener';
import { stopAnswers } from '@/lib/answers/stop-answers';
import { absoluteUrl } from '@/lib/site/address';

interface Asked {
  params: Promise<{ token: string }>;
}

/** Mail programs that know no better way open the page with the button. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  return Response.redirect(absoluteUrl(stopPath((await params).token)), 303);
}

/** Ends the mails of whoever got the mail with this address, in one go (RFC 8058). */
export async function POST(request: Request, { params }: Asked): Promise<Response> {
  const { token } = await params;
  if (!listenerOf(token)) return new Response('This address is none of ours.\n', { status: 404 });
  const form = await request.formData().catch(() => undefined);
  if (form?.get('List-Unsubscribe') !== 'One-Click')
    return new Response('This wants a form with List-Unsubscribe=One-Click.\n', { status: 400 });
  await stopAnswers(database(), { token });
  return new Response('These mails have ended.\n');
}
