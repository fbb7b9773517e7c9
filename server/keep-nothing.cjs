/** Next's own cache of rendered pages: none. The page cache in front of Next is the only one, so that a purge is exact. */
module.exports = class KeepNothing {
  async get() {
    return null;
  }
  async set() {}
  async revalidateTag() {}
  resetRequestCache() {}
};
