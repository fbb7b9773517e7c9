import { openPage, type PlayerPage, questionPage } from '@/lib/embeds/player-page';
import { playerAt } from '@/lib/embeds/read-player';

/** A day: what is here depends on the address alone. */
const CACHING = 'public, max-age=86400';

type Props = { params: Promise<{ player: string[] }> };

/** What stands in the frame of a video or post of another site: first our question, after a click the thing itself. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const segments = (await params).player.map(decodeURIComponent);
  const isOpen = segments.at(-1) === 'open';
  const player = playerAt((isOpen ? segments.slice(0, -1) : segments).join('/'));
  // By itself, under our name, somebody else's page would be taken for ours.
  const isInFrame = (request.headers.get('sec-fetch-dest') ?? 'iframe') === 'iframe';
  if (!player || !isInFrame) return new Response('There is nothing at this address.', { status: 404 });
  return send(isOpen ? openPage(player) : questionPage(player));
}

function send({ html, policy }: PlayerPage): Response {
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': CACHING,
      'content-security-policy': policy,
      'x-frame-options': 'SAMEORIGIN',
    },
  });
}
