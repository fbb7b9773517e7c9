import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { postedFields } from './words-page';

/** How Next names the acts of a build. */
const ACTION_ID = /^[0-9a-f]{42}$/;

/** Whether a posted form asks for an act by a name that no build of this blog gives one. */
export async function namesForeignAction(body: Buffer, headers: IncomingHttpHeaders): Promise<boolean> {
  const fields = await postedFields(body, headers['content-type']);
  return fields.some(([name, value]) => {
    const id = actionIn(name, value);
    return id !== undefined && !ACTION_ID.test(id);
  });
}

/** The one act that a posted form asks for; undefined when it asks for none, or for several. */
export function actionOf(form: FormData): string | undefined {
  const ids = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? (actionIn(name, value) ?? []) : [],
  );
  return ids.length === 1 ? ids[0] : undefined;
}

/**
 * Whether a posted form brings along what its act answered before, as React writes it: then the act gets its arguments as
 * they should be. Anything else is a form that nobody of ours has drawn, and Next's to judge.
 */
export function bringsItsState(form: FormData): boolean {
  const [sent, ...others] = [...form.keys()].filter((name) => /^\$ACTION_\w+:1$/.test(name));
  if (sent === undefined || others.length > 0) return false;
  try {
    const given: unknown = JSON.parse(String(form.get(sent)));
    if (!Array.isArray(given) || given.length !== 1) return false;
    return typeof given[0]?.answer === 'number' && typeof given[0].refused === 'boolean';
  } catch {
    return false;
  }
}

/** The name that this build gives to an exported act; undefined while there is no build. */
export function builtAction(exportedName: string): string | undefined {
  const folder = process.env.REJOINDER_BUILD_FOLDER ?? '.next';
  let manifest: { node?: Record<string, { exportedName?: string }> };
  try {
    manifest = JSON.parse(readFileSync(`${folder}/server/server-reference-manifest.json`, 'utf8'));
  } catch {
    return undefined;
  }
  return Object.entries(manifest.node ?? {}).find(([, known]) => known.exportedName === exportedName)?.[0];
}

/** React names an act in a field's name, or, with arguments, in the field that describes it. */
function actionIn(name: string, value: string): string | undefined {
  if (name.startsWith('$ACTION_ID_')) return name.slice('$ACTION_ID_'.length);
  if (!/^\$ACTION_\w+:0$/.test(name)) return undefined;
  return /^\{"id":"([^"]*)"/.exec(value)?.[1];
}
