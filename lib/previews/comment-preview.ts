import { isRightToLeft } from './direction';
import { drawBadge, drawCard, drawFoot, drawHeader, drawRule, type Piece } from './draw-card';
import { type Drawn, drawRuns, drawText } from './draw-text';
import { SANS, SERIF } from './fonts';
import { inTurn } from './in-turn';
import { authorInks, type BlogLook, HEIGHT, INK, INK_SOFT, MARGIN, ROOM } from './look';

export interface CommentCard {
  blog: BlogLook;
  /** Of the article, as it is to be named: "on “Title”". */
  about: string;
  comment: Said;
  /** What an author of the article answered, if one did. */
  answer?: Said;
  /** The badge's word. */
  authorWord: string;
}

export interface Said {
  name: string;
  /** Plain text. */
  text: string;
  isByAuthor: boolean;
}

/** Between the first line and the last. */
const TOP = MARGIN + 50;
const BOTTOM = HEIGHT - MARGIN - 40;
const GAP = 40;
/** Between a name and what its owner says. */
const NAME_GAP = 14;
const NAME_HEIGHT = 36;
/** What an author says stands beside its rule. */
const INDENT = 28;
const ALONE_SIZES = [56, 48, 42, 36, 32];
const FIRST_SIZES = [42, 36, 32];
const ANSWER_SIZES = [36, 32];

/** The picture that stands beside a link to a conversation: what somebody said, and what the author answered. */
export function drawCommentPreview(card: CommentCard): Promise<Buffer> {
  return inTurn(() => draw(card));
}

async function draw({ blog, about, comment, answer, authorWord }: CommentCard): Promise<Buffer> {
  const isMirrored = isRightToLeft(comment.text);
  const room = BOTTOM - TOP;
  const half = (room - GAP) / 2;
  const inks = authorInks(blog);
  const author = { badge: await drawBadge(authorWord, inks), ink: inks.author };
  const first = await drawSaid(comment, author, {
    height: answer ? half : room,
    sizes: answer ? FIRST_SIZES : ALONE_SIZES,
  });
  const second = answer
    ? await drawSaid(answer, author, { height: room - GAP - first.height, sizes: ANSWER_SIZES })
    : { height: 0, pieces: [] };
  const height = first.height + (answer ? GAP + second.height : 0);
  const top = TOP + Math.max(0, (room - height) * 0.42);
  const pieces = [
    ...(await drawHeader(blog, isMirrored)),
    ...first.pieces.map((piece) => ({ ...piece, top: piece.top + top })),
    ...second.pieces.map((piece) => ({ ...piece, top: piece.top + top + first.height + GAP })),
    await drawFoot({ authors: '', facts: about }, inks.author),
  ];
  return drawCard(pieces, isMirrored);
}

/** A name with what its owner says under it, from 0 on. The badge and the rule are an author's alone. */
async function drawSaid(
  { name, text, isByAuthor }: Said,
  author: { badge: Drawn | undefined; ink: string },
  box: { height: number; sizes: number[] },
): Promise<{ height: number; pieces: Piece[] }> {
  const start = MARGIN + (isByAuthor ? INDENT : 0);
  const style = { family: SANS, weight: 600, colour: isByAuthor ? author.ink : INK_SOFT };
  const names = await drawRuns([{ words: name, style }], { width: ROOM - INDENT - 200, size: 28 });
  const words = await drawText(
    text,
    { family: SERIF, weight: 400, colour: INK, lineHeight: 0.92 },
    {
      width: ROOM - (isByAuthor ? INDENT : 0),
      height: box.height - NAME_HEIGHT - NAME_GAP,
      sizes: box.sizes,
    },
  );
  const height = NAME_HEIGHT + (words ? NAME_GAP + words.height : 0);
  const middle = (drawn: Drawn) => (NAME_HEIGHT - drawn.height) / 2;
  const pieces: (Piece | undefined)[] = [
    names && { drawn: names, start, top: middle(names) },
    isByAuthor
      ? author.badge && {
          drawn: author.badge,
          start: start + (names ? names.width + 18 : 0),
          top: middle(author.badge),
        }
      : undefined,
    words && { drawn: words, start, top: NAME_HEIGHT + NAME_GAP },
    isByAuthor ? { drawn: await drawRule(height, author.ink), start: MARGIN, top: 0 } : undefined,
  ];
  return { height, pieces: pieces.filter((piece) => piece !== undefined) };
}
