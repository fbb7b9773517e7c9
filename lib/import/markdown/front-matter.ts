import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

export interface Document {
  /** What stands in front of the text: none where there is no front matter. */
  fields: Record<string, unknown>;
  hasFields: boolean;
  body: string;
}

const YAML = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/;
const JSON_HEAD = /^(\{\n[\s\S]*?\n\})[ \t]*(?:\n|$)/;

/**
 * A Markdown file as Jekyll, Hugo, Zola or Eleventy write it: fields in YAML, TOML or JSON, then the text.
 * @throws Error when the fields are not what they say they are; the message says where
 */
export function readDocument(source: string): Document {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (const [pattern, parse] of [
    [YAML, readYaml],
    [TOML, parseToml],
    [JSON_HEAD, JSON.parse],
  ] as const) {
    const [whole, head] = pattern.exec(text) ?? [];
    if (whole === undefined || head === undefined) continue;
    const fields = parse(head) ?? {};
    if (typeof fields !== 'object' || Array.isArray(fields)) break;
    return { fields: fields as Record<string, unknown>, hasFields: true, body: text.slice(whole.length) };
  }
  return { fields: {}, hasFields: false, body: text };
}

/** An alias that stands for itself many times over would fill the memory. */
function readYaml(head: string): unknown {
  return parseYaml(head, { maxAliasCount: 100, logLevel: 'error', uniqueKeys: false });
}
