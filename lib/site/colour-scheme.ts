/**
 * Runs before a page is drawn, so that a paper that was chosen is there without a flash. The choice stays in the browser.
 * The policy of every document names it by its hash.
 */
export const COLOUR_SCHEME_SCRIPT =
  "try{document.documentElement.dataset.scheme=localStorage.scheme||''}catch{}";
