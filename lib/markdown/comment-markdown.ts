import MarkdownIt, { type StateBlock, type StateCore, type Token } from 'markdown-it';
import { isCommentLink } from './comment-sanitiser';
import { isShortCode } from './short-code';

/** Deepest nesting of quotations and lists, in Markdown's levels (a list is two). Deeper lines are plain text. */
const DEEPEST_BLOCK = 16;

/**
 * The Markdown of comments: paragraphs whose lines stay lines, emphasis, code, quotations, lists, links. What
 * would swallow words is off (raw HTML, link definitions), and so is what surprises people who never heard of
 * Markdown (indented code, underlined headings). Headings become bold paragraphs and pictures become links.
 */
export const commentMarkdown = new MarkdownIt({
  html: false,
  linkify: true,
  breaks: true,
  typographer: false,
});

commentMarkdown.disable(['table', 'code', 'html_block', 'html_inline', 'reference', 'lheading']);
commentMarkdown.validateLink = isCommentLink;
commentMarkdown.normalizeLinkText = (address) => address; // shown as it was typed
commentMarkdown.linkify
  .set({ fuzzyEmail: false }) // an address becomes a link for harvesters only when its writer asks for it by <…>
  .add('ftp:', null)
  .add('//', null)
  .add('www.', {
    validate(text, position, { re }) {
      const rest = re.get_relative_proto_validator();
      rest.lastIndex = position;
      return rest.exec(text)?.[0].length ?? 0;
    },
    normalize(match) {
      match.url = `http://${match.url}`;
    },
  });
commentMarkdown.block.ruler.before('fence', 'too_deep', setTooDeepAsText);
commentMarkdown.core.ruler.push('pictures', linkPictures);
commentMarkdown.renderer.rules.code_inline = (tokens, at) => setCode(tokens[at]?.content ?? '');
commentMarkdown.renderer.rules.heading_open = () => '<p><strong>';
commentMarkdown.renderer.rules.heading_close = () => '</strong></p>\n';

function setCode(code: string): string {
  const escaped = commentMarkdown.utils.escapeHtml(code);
  return isShortCode(code) ? `<code class="short">${escaped}</code>` : `<code>${escaped}</code>`;
}

/** markdown-it drops what lies deeper than it likes; here it becomes a paragraph, so that no word is lost. */
function setTooDeepAsText(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (state.level < DEEPEST_BLOCK) return false;
  if (silent) return true;
  let line = start + 1;
  while (line < end && !state.isEmpty(line) && (state.sCount[line] ?? 0) >= state.blkIndent) line++;
  state.line = line;
  state.push('paragraph_open', 'p', 1);
  const text = state.push('inline', '', 0);
  text.content = state.getLines(start, line, state.blkIndent, false).trim();
  text.map = [start, line];
  text.children = [];
  state.push('paragraph_close', 'p', -1);
  return true;
}

/** A picture in a comment is a link with the picture's description; inside of a link, the description alone. */
function linkPictures(state: StateCore): void {
  for (const { children } of state.tokens) {
    if (!children?.some(({ type }) => type === 'image')) continue;
    let links = 0;
    const set: Token[] = [];
    for (const token of children) {
      if (token.type === 'link_open') links++;
      if (token.type === 'link_close') links--;
      if (token.type === 'image') set.push(...pictureAsText(state, token, links > 0));
      else set.push(token);
    }
    children.splice(0, children.length, ...set);
  }
}

function pictureAsText(state: StateCore, image: Token, insideLink: boolean): Token[] {
  const address = String(image.attrGet('src') ?? '');
  const text = new state.Token('text', '', 0);
  text.content =
    state.md.renderer.renderInlineAsText(image.children ?? [], state.md.options, state.env) || address;
  if (insideLink) return [text];
  const open = new state.Token('link_open', 'a', 1);
  open.attrs = [['href', address]];
  return [open, text, new state.Token('link_close', 'a', -1)];
}
