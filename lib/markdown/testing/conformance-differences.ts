/**
 * The examples of the Markdown specifications whose result differs from theirs, by number, each group with its
 * reason. These lists may only shrink: the test fails when an example that is here agrees, as when one that is not
 * here differs.
 */
export interface Difference {
  reason: string;
  commonmark: string;
  gfm: string;
}

export const ARTICLE_DIFFERENCES: Difference[] = [
  {
    reason: 'rehype-raw drops an empty line at the beginning of a code block',
    commonmark: '127 129',
    gfm: '97 99',
  },
  {
    reason: 'bare addresses are links, which is in no example of CommonMark and in GFM an extension',
    commonmark: '602 606 608 611-612',
    gfm: '610 614 616 619-620',
  },
  { reason: 'tasks carry the class names that GitHub itself uses', commonmark: '', gfm: '279-280' },
  { reason: 'a bare ftp: address is no link', commonmark: '', gfm: '628' },
  {
    reason: 'HTML is as CommonMark 0.31 has it, later than GFM, and unsafe elements are removed, not shown',
    commonmark: '',
    gfm: '645-646 653',
  },
];

export const COMMENT_DIFFERENCES: Difference[] = [
  {
    reason: 'indented lines are text: people indent who never meant code',
    commonmark:
      '1-3 5-8 18 36 48 69 85 100 107 110-112 114-118 134 225 231 236 252-254 257 264 270-274 278 286-290 313',
    gfm: '1-3 5-8 18 39 55 70 77 80-82 84-88 104 195 209 214 230-232 235 242 248-252 256 264-268 293 314 332',
  },
  {
    reason: 'an underlined line is a line and a rule: people part their signature like that',
    commonmark: '59 80-84 86 89-90 95-96 102-103 141 300',
    gfm: '29 50-54 56 59-60 65-66 72-73 111 278',
  },
  {
    reason: 'link definitions are text: one that nothing refers to would make words vanish',
    commonmark:
      '23 33 192-196 198 200-208 210-211 214-218 317 527-545 549-550 553-571 573 576-577 582-589 591-593',
    gfm: '161-165 167 169-177 179-180 183-188 297 319 329 535-553 557-558 561-579 581 584-585 590-597 599-601',
  },
  {
    reason: 'HTML is text',
    commonmark: '21 31 91 148-191 308-309 344 475-477 491 494 524 613-617 623 625-631 642-643',
    gfm: '61 118-160 288-289 317 327 354 484-486 500 503 532 632-636 642 644 647-651 653 663-664',
  },
  {
    reason: 'a link leads to a page, a mail address or a place on this blog; any other is text',
    commonmark: '486 492 495-496 498-500 502-504 517 520 522 578 580 596 598-599 601',
    gfm: '496 501 504-508 510-512 525 528 530 586 588 604 606-607 609',
  },
  {
    reason:
      'bare web addresses are links, found by markdown-it’s rules and not GFM’s; bare mail addresses never are',
    commonmark: '602 608 611',
    gfm: '610 616 619 625-626 629-631',
  },
  {
    reason:
      'a comment of nothing but marks is shown as it was typed, and a picture without a description as its address',
    commonmark: '11 43 47 50-54 79 98 126 129-130 144 239-240 284 334 484 487 581',
    gfm: '11 13 17 20-24 49 68 96 99-100 114 217-218 262 344 589',
  },
  { reason: 'tables and tasks are text', commonmark: '', gfm: '198-202 204-205 279-280' },
];

/** `'1-3 5'` as 1, 2, 3, 5. */
export function numbersIn(ranges: string): number[] {
  return [...ranges.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, first, last]) => {
    const start = Number(first);
    return Array.from({ length: Number(last ?? first) - start + 1 }, (_, index) => start + index);
  });
}
