import { rmSync } from 'node:fs';

/** Takes the throw-away data folder away. The server was stopped before. */
export default function cleanUp(): void {
  if (process.env.E2E_DATA) rmSync(process.env.E2E_DATA, { recursive: true, force: true });
}
