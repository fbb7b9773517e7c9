import { shortKey } from './digest';
import type { WxrSite } from './wxr/records';

/**
 * Names the blog that an export came from, so that a later export of it is recognised: its address without scheme,
 * `www.` and slash at the end. On WordPress.com the site's address is everybody's, so the blog's own comes first.
 */
export function sourceOf(site: WxrSite): string {
  for (const address of [site.baseBlogUrl, site.link, site.baseSiteUrl]) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.host) return shortKey(`${url.host.replace(/^www\./, '')}${url.pathname}`.replace(/\/+$/, ''));
  }
  return shortKey(`untitled:${site.title}`);
}
