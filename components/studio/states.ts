/** The states of an article, as the studio calls them. */
export const STATE_NAMES = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  private: 'Private',
  removed: 'Removed',
};
