import type { Metadata } from 'next';
import { ModerationForm } from '@/components/studio/moderation-form';
import { moderationFormWords } from '@/components/studio/moderation-form-words';
import { Said } from '@/components/ui/said';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { requireOwner } from '@/lib/identity/session';
import { inWords } from '@/lib/language/sentence';
import { wordsIn } from '@/lib/language/words';
import { findRules } from '@/lib/moderation/rules';
import type { ModerationSettings } from '@/lib/moderation/settings';
import { shippedModel } from '@/lib/moderation/spam/model';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'moderation')('title') };
}

interface Props {
  searchParams: Promise<{ said?: string }>;
}

/** As the form shows them. */
const asTyped = (settings: ModerationSettings) =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));

export default async function ModerationPage({ searchParams }: Props) {
  await requireOwner('/studio/settings/moderation');
  const [{ language }, { settings }] = await Promise.all([findBlog(database()), findRules(database())]);
  const words = wordsIn(language, 'moderation');
  const { said } = await searchParams;
  const { problem } = shippedModel();
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>{words('title')}</h1>
      </header>
      <Said>{said === 'saved' && words('saved')}</Said>
      {problem && (
        <p className="note" role="alert">
          {inWords(problem, language)} {words('withoutFilter')}
        </p>
      )}
      <ModerationForm stored={asTyped(settings)} words={moderationFormWords(language)} />
    </main>
  );
}
