const KEPT = /^(?:comment|bypostauthor|author-badge|byline|[hpu]-[\w-]+|dt-[\w-]+|e-content)$/;

/**
 * A page as somebody would write it by hand with the same content: the same head, data for search engines, text, links
 * and form, without scripts, React's marks, what serves scripts alone, and classes except those that others rely on.
 */
export function handWritten(html: string): string {
  return html
    .replace(/<script(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link[^>]*as="script"[^>]*>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<input type="hidden"[^>]*>/g, '')
    .replace(/ (?:style|data-[\w-]+|precedence|crossorigin)="[^"]*"/gi, '')
    .replace(/ class="([^"]*)"/g, (_, classes: string) => {
      const kept = classes.split(' ').filter((name) => KEPT.test(name));
      return kept.length > 0 ? ` class="${kept.join(' ')}"` : '';
    });
}
