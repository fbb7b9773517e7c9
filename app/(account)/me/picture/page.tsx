import type { Metadata } from 'next';
import { PortraitForm } from '@/components/account/portrait-form';
import { MeSections } from '@/components/identity/me-sections';
import { Portrait } from '@/components/site/portrait';
import { ActForm } from '@/components/ui/act-form';
import { Said } from '@/components/ui/said';
import { database } from '@/db/client';
import { removePortraitAction } from '@/lib/account/actions';
import { findPortrait } from '@/lib/account/queries';
import { findBlog } from '@/lib/blog/queries';
import { requireViewer } from '@/lib/identity/session';
import { wordsIn } from '@/lib/language/words';
import { PICTURE_BYTES_LIMIT } from '@/lib/pictures/add-picture';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'account')('portrait') };
}

/** What an act may have become, as its address says it. */
const SAID = { kept: 'isPortraitKept', gone: 'isPortraitGone' } as const;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The viewer's picture, on a page of its own: what is begun in another form is not lost over it. */
export default async function PicturePage({ searchParams }: Props) {
  const viewer = await requireViewer('/me/picture');
  const [{ language }, portrait] = await Promise.all([
    findBlog(database()),
    findPortrait(database(), viewer.id),
  ]);
  const words = wordsIn(language, 'account');
  const said = String((await searchParams).said ?? '');
  return (
    <>
      <MeSections current="/me/picture" language={language} />
      <h1>{words('portrait')}</h1>
      <Said>{Object.hasOwn(SAID, said) && words(SAID[said as keyof typeof SAID])}</Said>
      {portrait && (
        <div className="own-portrait">
          <Portrait file={portrait} />
          <ActForm action={removePortraitAction}>
            <button type="submit" className="button-plain">
              {words('dropPortrait')}
            </button>
          </ActForm>
        </div>
      )}
      <p className="note mb-6">{words('portraitNote')}</p>
      <PortraitForm
        key={portrait}
        most={PICTURE_BYTES_LIMIT}
        words={{
          choose: words(portrait ? 'portraitAnother' : 'portraitFile'),
          tooLarge: wordsIn(language, 'editing')('pictureTooLarge'),
          ...words.some('portraitHint', 'keepPortrait'),
        }}
      />
      <p className="note mt-8">
        <a href="/me">{words('toProfile')}</a>
      </p>
    </>
  );
}
