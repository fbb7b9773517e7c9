import { themePath } from '@/lib/blog/theme-path';

/** The operator's choices as a style sheet of its own; a blog in the colours of the house needs none. */
export function Theme({ authorColour }: { authorColour: string | null }) {
  return authorColour && <link rel="stylesheet" href={themePath(authorColour)} precedence="theme" />;
}
