import { isRightToLeft } from './direction';
import { drawCard, drawFoot, drawHeader, type Piece } from './draw-card';
import { drawText } from './draw-text';
import { SERIF } from './fonts';
import { inTurn } from './in-turn';
import { authorInks, type BlogLook, HEIGHT, INK, INK_SOFT, MARGIN, ROOM } from './look';

export interface ArticleCard {
  blog: BlogLook;
  title: string;
  /** The author's closing question, or the line that a blog has under its name. May be empty. */
  question: string;
  /** Names of authors; may be empty. */
  authors: string;
  /** How much was said and answered, in words; may be empty. */
  facts: string;
}

const TITLE_SIZES = [86, 74, 64, 56, 48, 42];
const QUESTION_SIZES = [38, 34, 30];
/** Between the first line and the last. */
const TOP = MARGIN + 50;
const BOTTOM = HEIGHT - MARGIN - 40;
const GAP = 36;
/** The title's room, with a question under it and without one. */
const TITLE_HEIGHT = { asked: 250, alone: 350 };
const QUESTION_HEIGHT = 96;

/** The picture that stands beside a link to an article: 1200 × 630 pixels, PNG. */
export function drawArticlePreview(card: ArticleCard): Promise<Buffer> {
  return inTurn(() => draw(card));
}

async function draw({ blog, title, question, authors, facts }: ArticleCard): Promise<Buffer> {
  const isMirrored = isRightToLeft(title);
  const heading = await drawText(
    title,
    { family: SERIF, weight: 560, colour: INK, lineHeight: 0.86 },
    { width: ROOM, height: question ? TITLE_HEIGHT.asked : TITLE_HEIGHT.alone, sizes: TITLE_SIZES },
  );
  const asked = await drawText(
    question,
    { family: SERIF, weight: 400, colour: INK_SOFT, isItalic: true, lineHeight: 0.95 },
    { width: ROOM, height: QUESTION_HEIGHT, sizes: QUESTION_SIZES },
  );
  const height = (heading?.height ?? 0) + (asked ? GAP + asked.height : 0);
  // A little above the middle, where a page's title is looked for.
  const top = TOP + Math.max(0, (BOTTOM - TOP - height) * 0.42);
  const pieces: (Piece | undefined)[] = [
    ...(await drawHeader(blog, isMirrored)),
    heading && { drawn: heading, start: MARGIN, top },
    asked && { drawn: asked, start: MARGIN, top: top + height - asked.height },
    await drawFoot({ authors, facts }, authorInks(blog).author),
  ];
  return drawCard(pieces, isMirrored);
}
