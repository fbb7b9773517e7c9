import { wordsIn } from '@/lib/language/words';

/** What an article can be made of beside words: how it is written, and what comes of it. */
export function editorPieces(language: string): [written: string, meaning: string][] {
  const words = wordsIn(language, 'editor');
  const [shows, caption] = [words('whatItShows'), words('caption')];
  return [
    [`![${shows}](boat.jpg "${caption}")`, words('helpPicture')],
    ['![…](boat.jpg#wide)  ![…](boat.jpg#full)', words('helpWide')],
    [`![…](one.jpg)\n![…](two.jpg)\n*${caption}*`, words('helpGallery')],
    [`${words('someWords')}[^1]\n\n[^1]: ${words('theNote')}`, words('helpNote')],
    ['```python\nprint("hello")\n```', words('helpCode')],
    ['| day | hours |\n|:----|------:|\n| Tue |     3 |', words('helpTable')],
    [`https://youtu.be/…\n\n[${words('title')}](https://vimeo.com/…)`, words('helpVideo')],
    [`<details><summary>${words('more')}</summary>\n\n${words('text')}\n\n</details>`, words('helpFold')],
    ['---', words('helpPause')],
  ];
}
