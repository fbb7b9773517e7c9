/** Characters of an address that is kept. */
const LIMIT = 2000;

/** A commenter's website as an address that may be linked; null when it is none. */
export function websiteOf(text: string): string | null {
  const address = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(text) ? `http://${text}` : text;
  if (!/^https?:\/\/[^/]/i.test(address) || address.length > LIMIT || !URL.canParse(address)) return null;
  const { href, hostname } = new URL(address);
  return hostname.includes('.') || hostname.startsWith('[') ? href : null;
}
