import type { Metadata } from 'next';
import { DeleteAccountForm } from '@/components/account/delete-account-form';
import { MeSections } from '@/components/identity/me-sections';
import { database } from '@/db/client';
import { deletionRefusal } from '@/lib/account/policy';
import { countOwnArticles } from '@/lib/account/queries';
import { findBlog } from '@/lib/blog/queries';
import { requireViewer } from '@/lib/identity/session';
import { canWrite } from '@/lib/identity/viewer';
import { inWords } from '@/lib/language/sentence';
import { wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'account')('yourData') };
}

/** What the viewer can take away from here, and how to go. */
export default async function OwnDataPage() {
  const viewer = await requireViewer('/me/data');
  const { language } = await findBlog(database());
  const words = wordsIn(language, 'account');
  const { role } = viewer;
  const refusal = deletionRefusal({ role, articles: await countOwnArticles(database(), viewer.id) });
  const formWords = {
    ...words.some('whatOfComments', 'removeThem', 'deleteAccount'),
    keepThem: words('keepThem', { name: words('formerReader') }),
    typeWord: words('typeWord', { word: words('confirmWord') }),
  };
  return (
    <>
      <MeSections current="/me/data" language={language} />
      <h1>{words('yourData')}</h1>
      <section aria-labelledby="export">
        <h2 id="export">{words('exportTitle')}</h2>
        <p className="note mb-4">{words('exportNote')}</p>
        <a href="/me/export" className="button-quiet" download>
          {words('exportButton')}
        </a>
      </section>
      <section aria-labelledby="delete">
        <h2 id="delete">{words('deleteTitle')}</h2>
        {refusal ? (
          <p className="note">
            {inWords(refusal, language)}
            {canWrite(viewer) && (
              <>
                {' '}
                {role === 'owner' ? (
                  <a href="/studio/people">{words('toTeam')}</a>
                ) : (
                  <a href="/studio/articles">{words('toArticles')}</a>
                )}
              </>
            )}
          </p>
        ) : (
          <>
            <p className="note mb-4">{words('deleteNote')}</p>
            <DeleteAccountForm words={formWords} />
          </>
        )}
      </section>
    </>
  );
}
