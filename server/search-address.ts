/** What a search is asked by; each once. Whatever else stands in an address is nothing to it. */
const SAID = ['q', 'in', 'page', 'before'];

/** What Next is asked for by `/search?…`. */
export function searchAddress(query: string): string {
  const asked = new URLSearchParams(query);
  const said = SAID.flatMap((name) => {
    const value = asked.get(name);
    return value === null ? [] : [[name, value]];
  });
  return `/search?${new URLSearchParams(said)}`;
}
