import { ActForm } from '@/components/ui/act-form';
import { continueWithProviderAction } from '@/lib/identity/providers/actions';
import type { NamedProvider } from '@/lib/identity/providers/configured';
import { wordsIn } from '@/lib/language/words';

interface Props {
  providers: NamedProvider[];
  /** What each form sends beside its provider. */
  hidden: Record<string, string>;
  says: 'signInWith' | 'connect';
  language: string;
}

/** A button for each site through which one can come in. They are plain forms: nothing of those sites is loaded here. */
export function ProviderButtons({ providers, hidden, says, language }: Props) {
  const words = wordsIn(language, 'providers');
  return providers.map(({ id, name }) => (
    <ActForm
      key={id}
      action={continueWithProviderAction}
      hidden={{ ...hidden, provider: id }}
      className="provider-form"
    >
      <button type="submit" className="button-quiet">
        {/* In one box: between boxes the spaces would be lost. */}
        <span>{words.rich(says, { provider: name, name: (said) => <bdi>{said}</bdi> })}</span>
      </button>
    </ActForm>
  ));
}
