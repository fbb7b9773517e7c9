/** Articles, one by one and in lists. */
export default {
  untitled: 'Untitled',
  comments: '{count, plural, =0 {No comments yet} one {# comment} other {# comments}}',
  articles: '{count, plural, one {# article} other {# articles}}',
  authorAnswered: '{name} answered {answers, number}',
  authorsAnswered: 'the authors answered {answers, number}',
  pages: 'Pages of articles',
  newer: 'Newer articles',
  older: 'Older articles',
} as const;
