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

/**
 * Before it hands a page to `set`, Next writes it out as JSON to learn its size, a number for each byte: a fifth of
 * a render's time, for nothing; and it remembers every path that was ever asked for, without end. It makes one such cache
 * for each request and leaves it in this global variable: there it gets a `set` that does nothing.
 */
const NAME = '__incrementalCache';
if (!Object.getOwnPropertyDescriptor(globalThis, NAME)?.set) {
  let current = globalThis[NAME];
  Object.defineProperty(globalThis, NAME, {
    configurable: true,
    get: () => current,
    set(cache) {
      if (cache) cache.set = async () => {};
      current = cache;
    },
  });
}
