import { ModerationForm } from '@/components/studio/moderation-form';
import { Said } from '@/components/ui/said';
import { database } from '@/db/client';
import { requireOwner } from '@/lib/identity/session';
import { findRules } from '@/lib/moderation/rules';
import type { ModerationSettings } from '@/lib/moderation/settings';
import { shippedModel } from '@/lib/moderation/spam/model';

export const metadata = { title: 'How comments are judged' };

interface Props {
  searchParams: Promise<{ said?: string }>;
}

/** As the form shows them. */
const inWords = (settings: ModerationSettings) =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));

export default async function ModerationPage({ searchParams }: Props) {
  await requireOwner('/studio/settings/moderation');
  const { settings } = await findRules(database());
  const { said } = await searchParams;
  const { problem } = shippedModel();
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>How comments are judged</h1>
      </header>
      <Said>{said === 'saved' && 'Saved. It holds from the next comment on.'}</Said>
      {problem && (
        <p className="note" role="alert">
          {problem} Until it is back, the other checks judge alone.
        </p>
      )}
      <ModerationForm stored={inWords(settings)} />
    </main>
  );
}
