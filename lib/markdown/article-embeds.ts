import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type Player, readPlayer } from '@/lib/embeds/read-player';
import type { Words } from '@/lib/language/words';

/**
 * A link on a line of its own becomes what it leads to: a video or post of a site that we know stands there behind a
 * question, any other bare address as a card. Nothing is fetched, neither by the server nor by the reader's browser.
 */
export function setEmbeds(tree: Root, words: Words<'articles'>): void {
  tree.children = tree.children.map((child) => {
    const link = child.type === 'element' && child.tagName === 'p' ? onlyLink(child) : undefined;
    return link ? (embedOf(link, words) ?? child) : child;
  });
}

function onlyLink({ children }: Element): Element | undefined {
  const seen = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = seen;
  const isLink = seen.length === 1 && only?.type === 'element' && only.tagName === 'a';
  return isLink && only.children.every(({ type }) => type === 'text') ? only : undefined;
}

function embedOf(link: Element, say: Words<'articles'>): RootContent | undefined {
  const address = String(link.properties.href ?? '');
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) return undefined;
  const words = textOf(link).trim();
  const isBare = words === address || `https://${words}` === address || `http://${words}` === address;
  const player = readPlayer(address);
  if (player) return framed(player, { address, title: isBare ? titleOf(player, say) : words });
  return isBare ? card(address) : undefined;
}

function titleOf({ kind, site }: Player, words: Words<'articles'>): string {
  return words(kind === 'video' ? 'videoOn' : 'postOn', { site });
}

function framed(player: Player, { address, title }: { address: string; title: string }): Element {
  const { path, kind } = player;
  const frame = element('iframe', {
    src: `/embed/${path}`,
    title,
    loading: 'lazy',
    allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
  });
  const link = element('a', { href: address }, [text(title)]);
  const host = element('span', { className: ['host'] }, [text(hostOf(address))]);
  return element('figure', { className: ['embed', `embed-${kind}`] }, [
    frame,
    element('figcaption', {}, [link, text(' '), host]),
  ]);
}

function card(address: string): Element {
  const { pathname, search } = new URL(address);
  const rest = readable(`${pathname === '/' ? '' : pathname}${search}`);
  const words = [element('span', { className: ['host'] }, [text(hostOf(address))]), text(rest)];
  return element('p', { className: ['link-card'] }, [element('a', { href: address }, words)]);
}

function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

const text = (value: string) => ({ type: 'text', value }) as const;
