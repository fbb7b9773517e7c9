type Part = (props: unknown) => unknown;

/** Goes on where a page leaves all to a part of itself that asks the database. */
export async function drawn(node: unknown): Promise<unknown> {
  const { type, props } = (node ?? {}) as { type?: Part; props?: unknown };
  return type?.constructor.name === 'AsyncFunction' ? drawn(await type(props)) : node;
}

/** Reads an answer to its end: what is sent piece by piece asks the database as it goes. */
export async function readWhole(answer: unknown): Promise<void> {
  const whole = await answer;
  if (whole instanceof Response) await whole.arrayBuffer();
}
