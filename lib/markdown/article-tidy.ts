import type { Element, Properties, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Elements that an article should not have, and what says the same. What is on no list is its contents alone. */
const RENAMED: Record<string, string> = {
  acronym: 'abbr',
  strike: 's',
  tt: 'code',
  ...Object.fromEntries(
    'address article aside center fieldset footer form header hgroup main nav'
      .split(' ')
      .map((name) => [name, 'div']),
  ),
};

/** An element that the sanitiser strips. */
const NOTHING = 'template';

const ADDRESSES = ['href', 'src', 'poster', 'cite'];

/** Makes what people write into what the sanitiser knows, so that as little as possible is lost. Judges nothing. */
export function tidyTree(tree: Root): void {
  visit(tree, 'element', (node) => {
    node.tagName = RENAMED[node.tagName] ?? node.tagName;
    for (const name of ADDRESSES) tidyAddress(node.properties, name);
    if (node.tagName === 'a' && typeof node.properties.name === 'string') {
      node.properties.id ??= node.properties.name;
    }
    if (node.tagName === 'code') nameLanguage(node);
    if (node.tagName === 'iframe') linkFrame(node);
    if (node.tagName === 'input' && node.properties.type !== 'checkbox') node.tagName = NOTHING;
  });
}

/** As a browser reads it: without white space around it and line ends within, the scheme in lower case. */
function tidyAddress(properties: Properties, name: string): void {
  const address = properties[name];
  if (typeof address !== 'string') return;
  properties[name] = address
    .trim()
    .replace(/[\t\r\n]/g, '')
    .replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase());
}

/** ```` ```rust,ignore ```` is Rust. */
function nameLanguage(code: Element): void {
  const { className } = code.properties;
  if (!Array.isArray(className)) return;
  code.properties.className = className.map((name) =>
    String(name)
      .replace(/^lang-/, 'language-')
      .replace(/[,{].*$/s, ''),
  );
}

/** A page in a frame (a video, a map) is somebody else's script: what stays is the way there. */
function linkFrame(frame: Element): void {
  const address = String(frame.properties.src ?? '').replace(/^\/\//, 'https://');
  const title = String(frame.properties.title ?? '');
  const isPage = /^https?:\/\//.test(address);
  frame.tagName = 'p';
  frame.properties = {};
  frame.children = isPage
    ? [
        {
          type: 'element',
          tagName: 'a',
          properties: { href: address },
          children: [{ type: 'text', value: title || address }],
        },
      ]
    : [];
}
