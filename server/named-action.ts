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

/** React names an act in a field's name, or, with arguments, in the field that describes it. */
function actionIn(name: string, value: string): string | undefined {
  if (name.startsWith('$ACTION_ID_')) return name.slice('$ACTION_ID_'.length);
  if (!/^\$ACTION_\w+:0$/.test(name)) return undefined;
  return /^\{"id":"([^"]*)"/.exec(value)?.[1];
}
