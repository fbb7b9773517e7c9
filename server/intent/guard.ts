import { randomBytes } from 'node:crypto';
import { contentPolicy } from '../headers';
import type { Front, Visit } from '../visit';

/**
 * Lets the scripts that Next writes into a document for one visitor run there, and no others: a nonce of this answer's
 * own. Gives the header by which Next learns it; none while developing, when its tools add scripts without it.
 */
export function guardScripts({ isDevelopment }: Front, { response }: Visit): Record<string, string> {
  if (isDevelopment) return {};
  const policy = contentPolicy([`'nonce-${randomBytes(16).toString('base64')}'`]);
  response.setHeader('content-security-policy', policy);
  return { 'content-security-policy': policy };
}
