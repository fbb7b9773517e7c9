import { wordsIn } from '@/lib/language/words';
import { tagPath } from '@/lib/site/paths';

interface Props {
  tags: { slug: string; name: string }[];
  language: string;
}

/** What an article is about, under its text. */
export function ArticleTags({ tags, language }: Props) {
  if (tags.length === 0) return null;
  return (
    <nav aria-label={wordsIn(language, 'articles')('tagged')} className="column">
      <TagList tags={tags} />
    </nav>
  );
}

export function TagList({ tags }: Pick<Props, 'tags'>) {
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
