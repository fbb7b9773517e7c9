import type { NamedProvider } from '@/lib/identity/providers/configured';
import { wordsIn } from '@/lib/language/words';
import { JoinForm } from './passkeys/join-form';
import { PasskeySignIn } from './passkeys/passkey-sign-in';
import { passkeyWords } from './passkeys/passkey-words';
import { ProviderButtons } from './providers/provider-buttons';
import { SignInForm } from './sign-in-form';

interface Props {
  /** A path on this site. */
  returnTo: string;
  hasPasskeys: boolean;
  /** Sites through which one can come in. */
  providers: NamedProvider[];
  language: string;
}

/** Every way in, the quickest first. None has a password. */
export function SignInWays({ returnTo, hasPasskeys, providers, language }: Props) {
  const words = wordsIn(language, 'signIn');
  const formWords = wordsIn(language, 'identity').some('email', 'linkByMail', 'sendLink', 'otherAddress');
  return (
    <>
      {hasPasskeys && (
        <div className="way needs-script">
          <PasskeySignIn returnTo={returnTo} words={passkeyWords(language)} />
        </div>
      )}
      {providers.length > 0 && (
        <div className="way">
          <ProviderButtons
            providers={providers}
            hidden={{ returnTo }}
            says="signInWith"
            language={language}
          />
        </div>
      )}
      <section className="way" aria-labelledby="by-mail">
        <h2 id="by-mail">{words('byMail')}</h2>
        <SignInForm returnTo={returnTo} words={formWords} />
      </section>
      {hasPasskeys && (
        <>
          <section className="way needs-script" aria-labelledby="join">
            <h2 id="join">{words('newHere')}</h2>
            <p className="note mb-4">{words('newHereNote')}</p>
            <JoinForm returnTo={returnTo} words={passkeyWords(language)} />
          </section>
          <p className="note script-free">{words('needsScript')}</p>
        </>
      )}
    </>
  );
}
