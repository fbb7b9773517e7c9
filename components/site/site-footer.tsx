import { ColourSchemeSwitch } from './colour-scheme';

/** What stands under every page. */
export function SiteFooter({ name, tagline }: { name: string; tagline: string }) {
  return (
    <footer className="site-footer">
      <p>
        <bdi>{name}</bdi>
        {tagline && (
          <>
            {' · '}
            <bdi>{tagline}</bdi>
          </>
        )}
      </p>
      <ColourSchemeSwitch />
      <p>
        <a href="/sign-in">Sign in</a>
      </p>
    </footer>
  );
}
