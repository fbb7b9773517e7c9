import { directionOf, spokenLanguage } from '@/lib/language/languages';

/** The HTML of a mail: its paragraphs, as HTML, on the blog's paper. */
export function htmlLetter(language: string, paragraphs: string[]): string {
  const spoken = spokenLanguage(language);
  return `<!doctype html>
<html lang="${spoken}" dir="${directionOf(spoken)}">
<body style="margin:0;padding:2rem 1rem;font:17px/1.6 Georgia,serif;color:#2b2622;background:#fcfaf7">
<div style="max-width:32rem;margin:0 auto">
${paragraphs.join('\n')}
</div>
</body>
</html>
`;
}

/** A link that looks like a button. */
export function htmlButton(link: string, label: string): string {
  return `<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:.7rem 1.4rem;border-radius:7px;background:#2b2622;color:#fcfaf7;text-decoration:none">${escapeHtml(label)}</a></p>`;
}

/** What is less loud than the rest; HTML. */
export function htmlNote(html: string): string {
  return `<p style="color:#6b625a;font-size:15px">${html}</p>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
