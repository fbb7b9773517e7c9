import { expect, test } from 'vitest';
import { noteLanguage } from '@/lib/language/known-language';
import { say } from '@/lib/language/sentence';
import { plainPage, postedFields, wordsPage } from './words-page';

const given = { title: { asIs: 'Title' }, sentence: { asIs: 'A sentence.' }, path: '/hello' };

test('words come back as they were typed, in fields with names, and execute nothing', () => {
  const body = '</textarea><script>alert(1)</script>\n"quoted" & \'more\'';
  const html = wordsPage({
    ...given,
    fields: [
      ['body', body],
      ['name', '"><img onerror=x>'],
    ],
    canSendAgain: true,
  });
  expect(html).not.toMatch(/<script|<img|<\/textarea><script/);
  expect(html).toContain('Your words<textarea name="body"');
  expect(html).toContain('&#60;/textarea&#62;');
});

test('a first line break survives the textarea, which swallows one', () => {
  const html = wordsPage({ ...given, fields: [['body', '\nwords']], canSendAgain: true });
  expect(html).toContain('rows="12">\n\nwords</textarea>');
});

test('what carries the form travels along when it can be sent again, and only then', () => {
  const fields: [string, string][] = [
    ['$ACTION_ID_7f', ''],
    ['articleId', '1'],
    ['body', 'words'],
  ];
  const again = wordsPage({ ...given, fields, canSendAgain: true });
  expect(again).toContain('<input type="hidden" name="articleId" value="1">');
  expect(wordsPage({ ...given, fields, canSendAgain: false })).not.toMatch(/<form|hidden/);
});

test('names like those of object properties are no words', () => {
  const html = wordsPage({
    ...given,
    fields: [
      ['constructor', 'x'],
      ['__proto__', 'y'],
    ],
    canSendAgain: true,
  });
  expect(html).not.toContain('<label>');
});

test('fields are read from a form with pictures, and none from what is no form', async () => {
  const form = new FormData();
  form.set('body', 'words');
  form.set('picture', new File(['bytes'], 'a.png'));
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  expect(await postedFields(Buffer.from(await sent.arrayBuffer()), type)).toEqual([['body', 'words']]);
  expect(await postedFields(Buffer.from('nonsense'), type)).toEqual([]);
  expect(await postedFields(Buffer.from('nonsense'), 'text/plain')).toEqual([]);
  expect(await postedFields(Buffer.from('nonsense'), undefined)).toEqual([]);
});

test('where the interface does not speak the blog’s language, the page is in English and says so, from left to right', () => {
  noteLanguage('ar');
  try {
    const html = wordsPage({ ...given, fields: [['body', 'كلمات']], canSendAgain: true });
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('Your words<textarea name="body" dir="auto"');
  } finally {
    noteLanguage('en');
  }
});

test('a plain page is a whole document that nobody indexes', () => {
  const html = plainPage({ asIs: 'Title' }, { asIs: 'A <sentence>.' });
  expect(html).toMatch(
    /^<!doctype html>[\s\S]*noindex[\s\S]*<h1>Title<\/h1>\n<p>A &#60;sentence&#62;\.<\/p>/,
  );
});

test('a blog in Hebrew says it in Hebrew, from right to left', () => {
  noteLanguage('he');
  try {
    const html = wordsPage({
      ...{ title: say('server.brokenTitle'), sentence: say('server.broken') },
      ...{ path: '/hello', fields: [['body', 'words']], canSendAgain: true },
    });
    expect(html).toContain('<html lang="he" dir="rtl">');
    expect(html).toContain('<h1>זה לא הצליח</h1>');
    expect(html).toContain('<label>הדברים שלך<textarea');
  } finally {
    noteLanguage('en');
  }
});
