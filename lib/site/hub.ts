/** The WebSub hub that tells followers of news at once (`REJOINDER_WEBSUB_HUB`); undefined when the operator names none. */
export function websubHub(): string | undefined {
  return process.env.REJOINDER_WEBSUB_HUB || undefined;
}

/** What is wrong with `REJOINDER_WEBSUB_HUB`, in a sentence; undefined when nothing is. */
export function websubHubProblem(): string | undefined {
  const hub = websubHub();
  if (hub === undefined || (URL.canParse(hub) && /^https?:$/.test(new URL(hub).protocol))) return undefined;
  return `REJOINDER_WEBSUB_HUB is "${hub}", which is not the address of a hub: it needs the form https://hub.example.org/.`;
}
