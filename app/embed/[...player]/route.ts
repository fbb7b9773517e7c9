import { openPage, type PlayerPage, questionPage } from '@/lib/embeds/player-page';
import { playerAt } from '@/lib/embeds/read-player';
import { knownLanguage } from '@/lib/language/known-language';
import { wordsIn } from '@/lib/language/words';

/** Five minutes: beside the address, what is here depends on the blog's language, and nobody is told when that changes. */
const CACHING = 'public, max-age=300';

type Props = { params: Promise<{ player: string[] }> };

/** What stands in the frame of a video or post of another site: first our question, after a click the thing itself. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const segments = (await params).player.map(decodeURIComponent);
  const isOpen = segments.at(-1) === 'open';
  const player = playerAt((isOpen ? segments.slice(0, -1) : segments).join('/'));
  // By itself, under our name, somebody else's page would be taken for ours.
  const isInFrame = (request.headers.get('sec-fetch-dest') ?? 'iframe') === 'iframe';
  if (!player || !isInFrame) return missing();
  // The database is not asked for a page that depends on it in nothing else.
  const language = knownLanguage();
  return send(isOpen ? openPage(player, language) : questionPage(player, language));
}

function missing(): Response {
  return new Response(wordsIn(knownLanguage(), 'site')('missingTitle'), { status: 404 });
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
