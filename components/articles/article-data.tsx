/** What machines read: an article and its conversation in the words of schema.org. */
export function ArticleData({ data }: { data: object }) {
  // "<" never stands in it as itself: nothing can end the element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
