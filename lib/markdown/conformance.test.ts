import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderArticle } from './article';
import { renderComment } from './comment';
import { sanitiseComment } from './comment-sanitiser';
import {
  ARTICLE_DIFFERENCES,
  COMMENT_DIFFERENCES,
  type Difference,
  numbersIn,
} from './testing/conformance-differences';
import { normalHtml } from './testing/normal-html';

interface Example {
  example: number;
  markdown: string;
  html: string;
}

const SHARED = '../shared/data/markdown';
const isShared = existsSync(SHARED);
const absent = isShared ? '' : ` (skipped: ${SHARED} is not here)`;
const SPECIFICATIONS = [
  ['commonmark', 'commonmark-0.31.2-spec.json', 652],
  ['gfm', 'gfm-0.29-spec.json', 673],
] as const;

test.skipIf(!isShared).each(SPECIFICATIONS)(
  `articles agree with the %s specification, but for what is listed${absent}`,
  async (specification, file, count) => {
    const differing: number[] = [];
    for (const { example, markdown, html } of examplesIn(file, count)) {
      const ours = await renderArticle({ body: markdown, format: 'markdown' });
      const theirs = await renderArticle({ body: html.trim(), format: 'html' });
      if (normalHtml(ours.html) !== normalHtml(theirs.html)) differing.push(example);
    }
    expect(differing).toEqual(listed(ARTICLE_DIFFERENCES, specification));
  },
);

test.skipIf(!isShared).each(SPECIFICATIONS)(
  `comments agree with the %s specification, but for what is listed${absent}`,
  (specification, file, count) => {
    const differing = examplesIn(file, count)
      .filter(({ markdown, html }) => {
        const theirs = sanitiseComment(asCommentsHaveIt(html));
        const options = { linesAreSpaces: true };
        return normalHtml(renderComment(markdown), options) !== normalHtml(theirs, options);
      })
      .map(({ example }) => example);
    expect(differing).toEqual(listed(COMMENT_DIFFERENCES, specification));
  },
);

test('what is listed is listed once', () => {
  for (const differences of [ARTICLE_DIFFERENCES, COMMENT_DIFFERENCES]) {
    for (const specification of ['commonmark', 'gfm'] as const) {
      const numbers = listed(differences, specification);
      expect(numbers).toEqual([...new Set(numbers)]);
    }
  }
});

function examplesIn(file: string, count: number): Example[] {
  const examples: Example[] = JSON.parse(readFileSync(`${SHARED}/${file}`, 'utf8'));
  expect(examples).toHaveLength(count);
  return examples;
}

function listed(differences: Difference[], specification: 'commonmark' | 'gfm'): number[] {
  return differences.flatMap((difference) => numbersIn(difference[specification])).sort((a, b) => a - b);
}

/** The specification's HTML with comments' elements: headings bold, pictures linked. */
function asCommentsHaveIt(html: string): string {
  return html
    .trim()
    .replace(/<h[1-6]>/g, '<p><strong>')
    .replace(/<\/h[1-6]>/g, '</strong></p>')
    .replace(/<(\/?)del>/g, '<$1s>')
    .replace(/<img src="([^"]*)" alt="([^"]*)"[^>]*>/g, '<a href="$1">$2</a>');
}
