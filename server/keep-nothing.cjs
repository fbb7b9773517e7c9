/**
 * Next's own cache of rendered pages: none. The page cache in front of Next is the only one, so that a purge is exact.
 * Next asks here once for each render, in the exchange that it renders for. Others who ask for the same path meanwhile get
 * that render's document without asking here: so the page cache knows that they learnt nothing of what it shows.
 */
module.exports = class KeepNothing {
  async get() {
    const exchange = globalThis[Symbol.for('rejoinder.exchanges')]?.getStore();
    if (exchange) exchange.isDrawnHere = true;
    return null;
  }
  async set() {}
  async revalidateTag() {}
  resetRequestCache() {}
};
