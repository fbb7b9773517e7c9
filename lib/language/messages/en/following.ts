/** What programs are told: feeds, Markdown, llms.txt. */
export default {
  answer: 'Answer on the blog',
  readOn: 'Read on',
  commentsOnArticle: 'Comments on “{title}” · {blog}',
  on: '{name} on “{title}”',
  authorOn: '{name} (the author) on “{title}”',
  answers: '{name} answers {answered} on “{title}”',
  authorAnswers: '{name} (the author) answers {answered} on “{title}”',
  byAuthor: '{name} (the author)',
  answersHere: '{name} answers {answered}',
  authorAnswersHere: '{name} (the author) answers {answered}',
  comments: 'Comments',
  aboutBlog:
    'A blog that answers back. Each article stands with its conversation: comments, and what its author answered.',
  latestArticles: 'Latest articles',
  pages: 'Pages',
  everyPage: 'Every page',
  articlesFeed: 'Latest articles as a feed',
  commentsFeed: 'Latest comments as a feed',
} as const;
