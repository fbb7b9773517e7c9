import { ActForm } from '@/components/ui/act-form';
import { signOutAction } from '@/lib/identity/actions';
import { canModerate, canWrite, isOwner, type Viewer } from '@/lib/identity/viewer';
import { wordsIn } from '@/lib/language/words';
import { SectionLinks } from './section-links';

interface Props {
  blogName: string;
  viewer: Viewer;
  language: string;
}

/** The studio's sections, as far as this viewer may enter them, and the ways out. */
export function StudioHeader({ blogName, viewer, language }: Props) {
  const words = wordsIn(language, 'studio');
  const sections = [
    { href: '/studio', name: words('desk'), may: canModerate(viewer) },
    { href: '/studio/articles', name: words('articles'), may: canWrite(viewer) },
    { href: '/studio/comments', name: words('comments'), may: canModerate(viewer) },
    { href: '/studio/people', name: wordsIn(language, 'people')('people'), may: isOwner(viewer) },
    { href: '/studio/settings', name: words('settings'), may: isOwner(viewer) },
  ].filter(({ may }) => may);
  return (
    <header className="studio-header">
      <a href="/" className="site-name" title={words('viewBlog')}>
        <svg viewBox="0 0 16 19" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2.6">
          <path d="M2 1v9.5a5 5 0 0 0 5 5h8" />
        </svg>
        <bdi>{blogName}</bdi>
      </a>
      <SectionLinks label={words('name')} sections={sections.map(({ href, name }) => ({ href, name }))} />
      <div className="studio-self">
        <a href="/">{words('viewBlog')}</a>
        <bdi className="studio-name">{viewer.name}</bdi>
        <ActForm action={signOutAction} className="inline">
          <button type="submit" className="button-plain">
            {wordsIn(language, 'identity')('signOut')}
          </button>
        </ActForm>
      </div>
    </header>
  );
}
