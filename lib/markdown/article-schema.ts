import type { Options as Schema } from 'rehype-sanitize';

const ALIGNMENT = /^(?:align(?:left|right|center|none|wide|full)|wide|full)$/;
const WHOLE_NUMBER = /^\d{1,5}$/;
const aligned: ['align', ...string[]] = ['align', 'left', 'right', 'center', 'justify'];
const media = ['src', 'loop', 'muted', ['controls', true] as ['controls', true]];

const TAGS = `
  a abbr audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em
  figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark meter ol p pre progress q rp rt ruby s samp
  section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr
`;

/**
 * What an article may hold: everything that is text, generously, and nothing that runs, loads a page, takes input
 * or leaves its place. Written out in full, so that a library's own defaults never widen it.
 */
export const ARTICLE_SCHEMA: Schema = {
  tagNames: TAGS.trim().split(/\s+/),
  strip: ['script', 'style', 'svg', 'template', 'noembed', 'noframes', 'title'],
  ancestors: Object.fromEntries(
    ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((name) => [
      name,
      ['table'],
    ]),
  ),
  attributes: {
    '*': ['id', 'title', 'lang', ['dir', 'ltr', 'rtl', 'auto']],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel', ['ariaDescribedBy', 'footnote-label']],
    audio: media,
    blockquote: ['cite'],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    col: [['span', WHOLE_NUMBER]],
    colgroup: [['span', WHOLE_NUMBER]],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    div: [aligned],
    figure: [['className', ALIGNMENT]],
    h2: [['className', 'sr-only']],
    img: ['src', 'alt', ['width', WHOLE_NUMBER], ['height', WHOLE_NUMBER], ['className', ALIGNMENT]],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: ['cite', 'dateTime'],
    li: ['value', ['className', 'task-list-item']],
    meter: ['value', 'min', 'max', 'low', 'high', 'optimum', 'ariaLabel'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I'], ['className', 'contains-task-list']],
    p: [aligned],
    progress: ['value', 'max', 'ariaLabel'],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    source: ['src', 'type'],
    td: ['colSpan', 'rowSpan', 'headers', aligned],
    th: ['colSpan', 'rowSpan', 'headers', 'scope', 'abbr', aligned],
    time: ['dateTime'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    ul: [['className', 'contains-task-list']],
    video: [...media, 'poster', 'playsInline', ['width', WHOLE_NUMBER], ['height', WHOLE_NUMBER]],
  },
  required: {
    audio: { controls: true },
    input: { disabled: true, type: 'checkbox' },
    video: { controls: true },
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    poster: ['http', 'https'],
    src: ['http', 'https'],
  },
  // Ids keep their names, so that an author's own links keep working; article-ids.ts keeps them off the page's.
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};
