interface Props {
  title: string;
  /** Of the page under which the feeds lie; empty for the front page. */
  path: string;
}

/** Tells programs where a page can be followed. React puts it into the document's head. */
export function FeedLinks({ title, path }: Props) {
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={title} href={`${path}/feed.xml`} />
      <link rel="alternate" type="application/feed+json" title={title} href={`${path}/feed.json`} />
    </>
  );
}
