import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { wordsIn } from '@/lib/language/words';

export default async function StudioNotFound() {
  const { language } = await findBlog(database());
  const words = wordsIn(language, 'studio');
  return (
    <main id="main" className="studio-page">
      <h1>{words('nothingHere')}</h1>
      <p className="note">{words.rich('nothingHereNote', { blog: (name) => <a href="/">{name}</a> })}</p>
    </main>
  );
}
