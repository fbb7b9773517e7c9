import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const FORBIDDEN = new Set(
  'base button embed form frame frameset iframe link math meta object param script select style svg template textarea'.split(
    ' ',
  ),
);
const ADDRESS = /^(?:https?:|mailto:|tel:|[^:]*$|[^:/?#]*[/?#])/i;
const parser = unified().use(rehypeParse, { fragment: true });

/** Every element of this HTML as a browser would read it. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const left: Nodes[] = [parser.parse(html)];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'element') found.push(node);
    if ('children' in node) left.push(...node.children);
  }
  return found;
}

/** What in this HTML could run, load or send something, in words; nothing when it is harmless. */
export function listHarm(html: string): string[] {
  return harmIn(elementsOf(html));
}

/** The same for elements that are parsed already. */
export function harmIn(elements: Element[]): string[] {
  return elements.flatMap((element) => [
    ...(FORBIDDEN.has(element.tagName) && !isOwnFrame(element) ? [`<${element.tagName}>`] : []),
    ...Object.entries(element.properties)
      .filter(([name, value]) => isHarmful(name, value))
      .map(([name, value]) => `${element.tagName} ${name}=${value}`),
  ]);
}

/** The frame of a video or post holds a page of ours, which calls nobody until it is asked to. */
function isOwnFrame({ tagName, properties }: Element): boolean {
  return (
    tagName === 'iframe' &&
    /^\/embed\/(?:youtube|vimeo|bluesky|mastodon)\/[\w@.:/-]+$/.test(String(properties.src))
  );
}

function isHarmful(name: string, value: unknown): boolean {
  if (/^on|^style$|^srcdoc$|^srcset$|^formaction$/i.test(name)) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser reads an address without them
  const address = String(value).replace(/[\u0000-\u0020]/g, '');
  return /^(?:href|src|poster|cite|action|data|xlinkhref)$/i.test(name) && !ADDRESS.test(address);
}
