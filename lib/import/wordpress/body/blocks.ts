import { escapeHtml } from './escape';

export interface Blocks {
  html: string;
  /** Whether the block editor wrote it: then its paragraphs are marked, and line breaks mean nothing. */
  isMarked: boolean;
  /** Kinds of blocks that WordPress fills by itself when it shows them, so that nothing of them is in the file. */
  empty: string[];
}

/** Reusable blocks in reusable blocks; more than that is a circle. */
const NESTING_LIMIT = 5;
const COMMENT = /<!--\s+(\/?)wp:([a-z][\w/-]*)\s+(\{[\s\S]*?\}\s+)?(\/)?-->/g;

/**
 * Takes the block editor's comments out of an article, and WordPress's marks for "more" and for a new page.
 * `reusable` gives the content of a reusable block by its number.
 */
export function withoutBlockMarks(html: string, reusable: (id: string) => string | undefined): Blocks {
  const empty: string[] = [];
  const whole = withReusable(html, reusable, 0);
  const isMarked = whole.search(COMMENT) >= 0;
  const unmarked = whole.replace(COMMENT, (_, _end, name: string, json: string | undefined, isEmpty) => {
    const link = isEmpty && linkIn(json ?? '');
    if (isEmpty && !link) empty.push(name);
    return link || '';
  });
  const text = unmarked.replace(/<!--\s*(more\b[^>]*|noteaser|nextpage)\s*-->/g, (_, mark: string) =>
    mark === 'nextpage' ? '\n\n' : '',
  );
  return { html: text, isMarked, empty };
}

/** A block that is nothing but a link (to a social network, of a menu) has it in its settings. */
function linkIn(json: string): string | undefined {
  const { url, label, service } = settingsIn(json);
  if (typeof url !== 'string' || !/^https?:\/\/[^\s"<>]+$/.test(url)) return undefined;
  const name = [label, service].find((given) => typeof given === 'string' && given !== '') ?? url;
  return `\n<p><a href="${escapeHtml(url)}">${escapeHtml(String(name))}</a></p>\n`;
}

function settingsIn(json: string): Record<string, unknown> {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

function withReusable(html: string, reusable: (id: string) => string | undefined, depth: number): string {
  return html.replace(/<!--\s+wp:block\s+(\{[^}]*\})\s+\/-->/g, (all, json: string) => {
    const id = /"ref"\s*:\s*(\d+)/.exec(json)?.[1];
    const content = id === undefined || depth >= NESTING_LIMIT ? undefined : reusable(id);
    return content === undefined ? all : withReusable(content, reusable, depth + 1);
  });
}
