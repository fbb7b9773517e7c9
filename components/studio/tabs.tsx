export interface Tab {
  name: string;
  href: string;
  /** In words; left out when it is 0. */
  count?: string;
  isCurrent: boolean;
}

/** Ways to look at a list: plain links, with how much each shows. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="tabs">
      {tabs.map(({ name, href, count, isCurrent }) => (
        <a key={href} href={href} aria-current={isCurrent ? 'page' : undefined}>
          {name}
          {count !== undefined && count !== '0' && <span className="tab-count"> {count}</span>}
        </a>
      ))}
    </nav>
  );
}
