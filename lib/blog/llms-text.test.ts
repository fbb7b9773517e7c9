import { expect, test } from 'vitest';
import { siteUrl } from '@/lib/site/address';
import { llmsText } from './llms-text';

test('a language model is led to every text as Markdown, in lines that no title can break', () => {
  const text = llmsText(
    { name: 'Open\n# door', tagline: '', language: 'en' },
    { articles: [{ slug: 'café', title: '[a](b)\n## c', excerpt: 'First words.' }], pages: [] },
  );
  expect(text).toMatch(/^# Open \\# door\n\nA blog/);
  expect(text).toContain(`\n- [\\[a\\](b) \\#\\# c](${siteUrl()}/caf%C3%A9.md): First words.\n`);
  expect(text).not.toContain('## Pages');
});
