type Part = (props: unknown) => unknown;

/** Goes on where a page leaves all to a part of itself that asks the database. */
export async function drawn(node: unknown): Promise<unknown> {
  const { type, props } = (node ?? {}) as { type?: Part; props?: unknown };
  return type?.constructor.name === 'AsyncFunction' ? drawn(await type(props)) : node;
}
