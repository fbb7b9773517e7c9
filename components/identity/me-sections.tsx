import { wordsIn } from '@/lib/language/words';

const SECTIONS = [
  { href: '/me', name: 'youHere' },
  { href: '/me/sign-in', name: 'signingIn' },
] as const;

/** The pages about oneself, the one at hand marked. */
export function MeSections({ current, language }: { current: string; language: string }) {
  const words = wordsIn(language, 'signIn');
  return (
    <nav aria-label={words('aboutYou')} className="me-sections">
      {SECTIONS.map(({ href, name }) => (
        <a key={href} href={href} aria-current={href === current ? 'page' : undefined}>
          {words(name)}
        </a>
      ))}
    </nav>
  );
}
