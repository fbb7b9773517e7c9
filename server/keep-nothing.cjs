module.exports = class KeepNothing {
  async get() { return null; }
  async set() {}
  async revalidateTag() {}
  resetRequestCache() {}
};
