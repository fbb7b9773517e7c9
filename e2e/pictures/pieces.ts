import type { Database } from '@/db/client';
import { addArticle } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { renderBody } from '@/lib/articles/render-body';

/** An article that has everything which can stand in one. */
export async function plantPieces(db: Database, authorId: string) {
  const body = bodyWith(await listPictures(db));
  const rendered = await renderBody(db, { body, bodyFormat: 'markdown', language: null });
  return addArticle(db, {
    slug: 'the-whole-cupboard',
    title: 'The whole cupboard',
    summary: 'Everything that an article can hold, opened once so that one sees it.',
    question: 'What is missing from it?',
    series: 'Taking stock',
    licence: 'CC-BY-4.0',
    canonicalUrl: 'https://elsewhere.example/cupboard',
    body,
    ...rendered,
    authorIds: [authorId],
  });
}

/** Those of the demo's articles. */
async function listPictures(db: Database): Promise<string[]> {
  const bodies = await db.select({ body: articles.body }).from(articles);
  return bodies.flatMap(({ body }) => body.match(/\/uploads\/[\w.-]+/g) ?? []);
}

const LINES =
  'On the upper shelf stood what nobody had asked for in years, and in front of it what everybody did. ';

function bodyWith(pictures: string[]): string {
  const picture = (n: number) => pictures[n % pictures.length] ?? '/uploads/none.png';
  return `${LINES.repeat(4)}A first note[^1] and a second[^2].

## Words among words

*Emphasis*, **weight**, ~~what was struck out~~, \`code\`, <kbd>Ctrl</kbd>, <mark>a mark</mark>, H<sub>2</sub>O and [a link](https://example.org).

> A quotation, which somebody said.
>
> > And one within it.

- A list
  - with a list in it
    1. and one in that
- [x] Something done
- [ ] Something else

${LINES.repeat(6)}

## Pictures

![A lamp over a table](${picture(0)})
*The lamp, by evening.*

![The same, wide](${picture(1)}#wide)
*As wide as it gets, nearly.*

![One](${picture(0)})
![Two](${picture(1)})
![Three](${picture(2)})

![Is not there](/uploads/missing.png)

${LINES.repeat(6)}

## Tables and code

| Shelf | What stood there | Since | Asked for | Lent to | Brought back | Remarks |
|---|---|---:|:---:|---|---|---|
| upper | punches | 1987 | never | nobody | – | greased every spring, and then every other spring |
| lower | rules | 1994 | daily | everybody | sometimes | a box of them went with the press |

\`\`\`js
// What is kept, and for how long.
export function keep(thing, { years = 7 } = {}) {
  return cupboard.filter(({ name }) => name !== thing).concat({ name: thing, until: \`in \${years} years\` });
}
\`\`\`

### A heading of the third level which is long enough that it takes a second line

#### And one of the fourth

${LINES.repeat(6)}

https://www.youtube.com/watch?v=cupboard_01

https://example.org/cupboards

<details><summary>What was behind it</summary>

A door.

</details>

***

${LINES.repeat(6)}

[^1]: ${LINES}
[^2]: The shelf under it.
`;
}
