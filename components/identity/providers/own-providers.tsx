import { ActForm } from '@/components/ui/act-form';
import { disconnectProviderAction } from '@/lib/identity/providers/actions';
import type { NamedProvider } from '@/lib/identity/providers/configured';
import { wordsIn } from '@/lib/language/words';
import { ProviderButtons } from './provider-buttons';

interface Props {
  providers: NamedProvider[];
  /** The ids of those that sign this person in. */
  connected: ReadonlySet<string>;
  language: string;
}

/** The sites that sign somebody in, and those that could. */
export function OwnProviders({ providers, connected, language }: Props) {
  const words = wordsIn(language, 'providers');
  const own = providers.filter(({ id }) => connected.has(id));
  const others = providers.filter(({ id }) => !connected.has(id));
  if (providers.length === 0) return null;
  return (
    <section aria-labelledby="providers">
      <h2 id="providers">{words('otherSites')}</h2>
      <p className="note">{words('aboutOtherSites')}</p>
      {own.length > 0 && (
        <ul className="own-list">
          {own.map(({ id, name }) => (
            <li key={id}>
              <p className="own-name">
                <bdi>{name}</bdi>
              </p>
              <ActForm action={disconnectProviderAction} hidden={{ provider: id }} className="own-acts">
                <button type="submit" className="button-plain">
                  {words.rich('disconnect', {
                    provider: name,
                    hidden: (said) => <span className="sr-only">{said}</span>,
                  })}
                </button>
              </ActForm>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div className="mt-4">
          <ProviderButtons providers={others} hidden={{ connects: '1' }} says="connect" language={language} />
        </div>
      )}
    </section>
  );
}
