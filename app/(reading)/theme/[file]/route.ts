import { colourOfTheme, themeStyles } from '@/lib/blog/theme';
import { missingAnswer, sharedAnswer } from '../../shared-answer';

export const dynamic = 'force-dynamic';

/** The author's colour, where the operator chose one. What is in the file follows from its name, for ever. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const colour = colourOfTheme((await params).file);
  if (!colour) return missingAnswer();
  return sharedAnswer(themeStyles(colour), 'text/css; charset=utf-8', {
    'cache-control': 'public, max-age=31536000, immutable',
  });
}
