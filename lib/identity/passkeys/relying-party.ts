import { isIP } from 'node:net';
import { siteUrl } from '@/lib/site/address';

/** The name under which devices keep our passkeys: the site's host, never a request's. */
export function relyingPartyId(): string {
  return new URL(siteUrl()).hostname;
}

/** Whether browsers give passkeys to this site: over https or on this machine itself, and never under a bare number. */
export function canHavePasskeys(): boolean {
  const { protocol, hostname } = new URL(siteUrl());
  if (isIP(hostname.replace(/^\[|\]$/g, ''))) return false;
  return protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost');
}
