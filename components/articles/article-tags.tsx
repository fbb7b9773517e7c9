import { tagPath } from '@/lib/site/paths';

/** What an article is about, under its text. */
export function ArticleTags({ tags }: { tags: { slug: string; name: string }[] }) {
  if (tags.length === 0) return null;
  return (
    <nav aria-label="Tags" className="column">
      <TagList tags={tags} />
    </nav>
  );
}

export function TagList({ tags }: { tags: { slug: string; name: string }[] }) {
  return (
    <ul className="tag-list">
      {tags.map(({ slug, name }) => (
        <li key={slug}>
          <a href={tagPath(slug)} rel="tag" className="p-category">
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
