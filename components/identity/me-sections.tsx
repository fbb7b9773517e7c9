import { wordsIn } from '@/lib/language/words';

/** The pages about oneself, the one at hand marked. */
export function MeSections({ current, language }: { current: string; language: string }) {
  const words = wordsIn(language, 'signIn');
  const account = wordsIn(language, 'account');
  const sections = [
    { href: '/me', name: wordsIn(language, 'identity')('youHere') },
    { href: '/me/comments', name: wordsIn(language, 'ownWords')('yourComments') },
    { href: '/me/sign-in', name: words('signingIn') },
    { href: '/me/data', name: account('yourData') },
  ];
  return (
    <nav aria-label={words('aboutYou')} className="me-sections">
      {sections.map(({ href, name }) => (
        <a key={href} href={href} aria-current={href === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
