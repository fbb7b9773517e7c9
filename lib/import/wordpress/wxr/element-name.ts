/** What a namespace's address says it is for. WordPress wrote it with http and https, and with its own version. */
const NAMESPACES: [pattern: RegExp, role: Role][] = [
  [/wordpress\.org\/export\/[^/]*\/?excerpt/i, 'excerpt'],
  [/wordpress\.org\/export/i, 'wp'],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/purl\.org\/dc\/elements/i, 'dc'],
  [/./, 'other'],
];

type Role = 'wp' | 'content' | 'excerpt' | 'dc' | 'other';

/** Prefixes that mean what they always mean, when nothing is declared for them. */
const USUAL: Record<string, Role> = { wp: 'wp', content: 'content', excerpt: 'excerpt', dc: 'dc' };

/** Local names that only WordPress uses: they count under any prefix that is not declared as something else. */
const WORDPRESS_ONLY =
  /^(post_(id|date|date_gmt|modified|modified_gmt|name|parent|type|password)|comment(_\w+)?|comment_status|commentmeta|postmeta|termmeta|meta_(key|value)|wxr_version|base_(site|blog)_url|author_(id|login|email|display_name|first_name|last_name)|cat_name|category_(nicename|parent|description)|tag_(slug|name|description)|term_(id|taxonomy|slug|parent|name|description)|attachment_url|menu_order|ping_status|is_sticky)$/;

/**
 * Gives each element one name whatever its prefix is: `wp:post_id`, `content`, `excerpt`, `dc:creator`, `title`.
 * Elements of other vocabularies keep their own (`media:title`), so that they are not taken for the item's.
 */
export class ElementNames {
  readonly #roles = new Map<string, Role>();
  readonly #known = new Map<string, string>();

  /** Takes in the `xmlns:…` attributes of an element. */
  declare(attributes: Record<string, string>): void {
    for (const [name, address] of Object.entries(attributes)) {
      if (!name.startsWith('xmlns:')) continue;
      const role = NAMESPACES.find(([pattern]) => pattern.test(address))?.[1];
      if (role) this.#roles.set(name.slice('xmlns:'.length), role);
      this.#known.clear();
    }
  }

  of(tagName: string): string {
    let name = this.#known.get(tagName);
    if (name === undefined) {
      name = this.#canonical(tagName);
      this.#known.set(tagName, name);
    }
    return name;
  }

  #canonical(tagName: string): string {
    const colon = tagName.indexOf(':');
    const prefix = colon < 0 ? '' : tagName.slice(0, colon);
    const local = tagName.slice(colon + 1);
    const role = this.#roles.get(prefix) ?? USUAL[prefix.toLowerCase()];
    if (role === 'wp') return `wp:${local}`;
    if (role === 'dc') return `dc:${local}`;
    if (local === 'encoded') return role === 'excerpt' || /excerpt/i.test(prefix) ? 'excerpt' : 'content';
    if (WORDPRESS_ONLY.test(local) && role !== 'other') return `wp:${local}`;
    return tagName;
  }
}
