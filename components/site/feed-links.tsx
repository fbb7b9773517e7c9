import { absoluteUrl } from '@/lib/site/address';

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

/** Tells programs where an article is in a form of theirs. */
export function MachineLinks({ path, markdown }: { path: string; markdown: string }) {
  const oembed = `/api/oembed?url=${encodeURIComponent(absoluteUrl(path))}`;
  return (
    <>
      <link rel="alternate" type="text/markdown" href={markdown} />
      <link rel="alternate" type="application/json+oembed" href={oembed} />
    </>
  );
}
