import { resolve } from 'node:path';

/** npm runs commands in the project's folder; a path is meant from where it was typed. */
export function typedPath(path: string): string {
  return resolve(process.env.REJOINDER_TYPED_IN ?? '.', path);
}

/** Every `--author login=email`, of which the command line's own reader keeps the last alone. */
export function claimsIn(rawArgs: string[], problem: (sentence: string) => Error): Record<string, string[]> {
  const claims: Record<string, string[]> = {};
  rawArgs.forEach((argument, index) => {
    const match = /^--author(?:=(.*))?$/s.exec(argument);
    if (!match) return;
    const claim = match[1] ?? rawArgs[index + 1] ?? '';
    const [, login, email] = /^(.+)=([^=]+)$/s.exec(claim) ?? [];
    if (!login || !email)
      throw problem(
        `--author wants a login and an address, as in --author miriam=miriam@example.org, not “${claim}”.`,
      );
    claims[login] = [...(claims[login] ?? []), email];
  });
  return claims;
}
