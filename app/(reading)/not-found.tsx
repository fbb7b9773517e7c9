import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { wordsIn } from '@/lib/language/words';

/** What is not here, with the way on. */
export default async function NotFound() {
  const { language } = await findBlog(database());
  const words = wordsIn(language, 'site');
  return (
    <main id="main" className="column front">
      <h1 className="page-title">{words('missingTitle')}</h1>
      <p className="note">{words.rich('missingNote', { front: (name) => <a href="/">{name}</a> })}</p>
    </main>
  );
}
