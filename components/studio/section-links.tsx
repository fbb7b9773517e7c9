'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** Links to the studio's sections, the one that the viewer is in marked. */
export function SectionLinks({ sections }: { sections: { href: string; name: string }[] }) {
  const path = usePathname();
  const isIn = (href: string) => (href === '/studio' ? path === href : path.startsWith(href));
  return (
    <nav aria-label="Studio" className="studio-sections">
      {sections.map(({ href, name }) => (
        <Link key={href} href={href} prefetch={false} aria-current={isIn(href) ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
