/** Code, in which nothing is replaced. */
const CODE = /(^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*$|$(?![\s\S])))|(`+)(?!`)[\s\S]*?\3/gm;

const HIGHLIGHT = /\{%-?\s*highlight\s+([\w+#.-]+).*?-?%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g;
const RAW = /\{%-?\s*(?:end)?raw\s*-?%\}/g;
const CALL =
  /\{\{[<%]\s*(\w+)\s+([\s\S]*?)\s*\/?[>%]\}\}|\{\{\s*(youtube|vimeo|figure|image)\(([\s\S]*?)\)\s*\}\}/g;
const LEFT = /\{\{[<%]\s*\/?\s*([\w/.-]+)[\s\S]*?[>%]\}\}|\{%-?\s*(\w+)[^%]*%\}/g;

/**
 * Sets what site generators write in braces as the Markdown that it stands for: figures, films, highlighted code.
 * Everything else stays as it is, and its name is told.
 */
export function replaceShortcodes(body: string): { body: string; unknown: string[] } {
  if (!/\{[{%]/.test(body)) return { body, unknown: [] };
  const set = body.replace(
    HIGHLIGHT,
    (_, language, code) => `\`\`\`${language}\n${code.replace(/\n?$/, '\n')}\`\`\``,
  );
  const unknown = new Set<string>();
  const result = outsideCode(set, (text) => {
    const replaced = text
      .replace(RAW, '')
      .replace(CALL, (whole, name, given, zola, args) => meaning(name ?? zola, given ?? args) ?? whole);
    for (const [, hugo, jekyll] of replaced.matchAll(LEFT)) unknown.add(hugo ?? jekyll ?? '');
    return replaced;
  });
  return { body: result, unknown: [...unknown].filter(Boolean) };
}

function outsideCode(text: string, change: (text: string) => string): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(CODE)) {
    result += change(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + change(text.slice(end));
}

function meaning(name: string, given: string): string | undefined {
  const named = new Map<string, string>();
  const rest = given.replace(
    /(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s,"']+))/g,
    (_, key, double, single, bare) => {
      named.set(key, double ?? single ?? bare ?? '');
      return '';
    },
  );
  const first = rest.trim().replace(/^["']|["']$/g, '');
  if (name === 'youtube' || name === 'vimeo') {
    const id = named.get('id') ?? first;
    if (!/^[\w-]+$/.test(id)) return undefined;
    return name === 'youtube' ? `https://www.youtube.com/watch?v=${id}` : `https://vimeo.com/${id}`;
  }
  if (name !== 'figure' && name !== 'image') return undefined;
  const source = named.get('src') ?? named.get('path') ?? first;
  if (!source || /[\s<>]/.test(source)) return undefined;
  const caption = (named.get('caption') ?? named.get('title') ?? '').replaceAll('"', '”');
  return `![${(named.get('alt') ?? '').replace(/[[\]]/g, '')}](${source}${caption ? ` "${caption}"` : ''})`;
}
