/** Raised when the same article's body would come out differently, so that stored HTML is made anew. */
export const ARTICLE_RENDER_VERSION = 6;
