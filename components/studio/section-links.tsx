'use client';

import { usePathname } from 'next/navigation';

interface Props {
  label: string;
  sections: { href: string; name: string }[];
}

/** Links to the studio's sections, the one that the viewer is in marked. */
export function SectionLinks({ label, sections }: Props) {
  const path = usePathname();
  const isIn = (href: string) => (href === '/studio' ? path === href : path.startsWith(href));
  return (
    <nav aria-label={label} className="studio-sections">
      {sections.map(({ href, name }) => (
        <a key={href} href={href} aria-current={isIn(href) ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
