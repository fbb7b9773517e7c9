import { robotsText } from '@/lib/sitemap/robots';
import { sharedAnswer } from '../shared-answer';

// It names the blog's address, which is not known while building.
export const dynamic = 'force-dynamic';

/** What search engines may read, and where the map of the site is. */
export function GET(): Response {
  return sharedAnswer(robotsText(), 'text/plain; charset=utf-8');
}
