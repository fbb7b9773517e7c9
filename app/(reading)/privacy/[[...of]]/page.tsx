import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { GUEST_DAYS } from '@/lib/comments/guest-cookie';
import { WORDS_HOURS } from '@/lib/comments/kept-words';
import { RECEIPT_DAYS } from '@/lib/comments/receipt';
import { SESSION_IDLE_DAYS } from '@/lib/identity/session-cookie';
import { wordsIn } from '@/lib/language/words';
import { hasMailServer } from '@/lib/mail/has-mail-server';
import { REPORT_DAYS } from '@/lib/moderation/forget-old';
import { findRules } from '@/lib/moderation/rules';
import { noteShown } from '@/lib/site/exchange';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'privacy')('title'), alternates: { canonical: '/privacy' } };
}

/** What is kept of readers and writers, with the times that are in force. */
export default async function PrivacyPage({ params }: { params: Promise<{ of?: string[] }> }) {
  if ((await params).of) notFound();
  const db = database();
  const [{ language }, { settings }] = await Promise.all([findBlog(db), findRules(db)]);
  noteShown('blog');
  const words = wordsIn(language, 'privacy');
  const days = settings.networkDays;
  const cookies = words('cookies', {
    session: SESSION_IDLE_DAYS,
    guest: GUEST_DAYS,
    receipt: RECEIPT_DAYS,
    words: WORDS_HOURS,
  });
  return (
    <main id="main" className="column front">
      <h1 className="page-title">{words('title')}</h1>
      <div className="prose">
        <p>{words('intro')}</p>
        <h2>{words('readingTitle')}</h2>
        <p>{words('reading')}</p>
        <p>{words('players')}</p>
        <p>{words('search')}</p>
        <h2>{words('writingTitle')}</h2>
        <p>{words('comment')}</p>
        <p>{words('address')}</p>
        <p>{words('drafts')}</p>
        <p>{days > 0 ? words('network', { days }) : words('noNetwork')}</p>
        <p>{words('filter')}</p>
        <p>{words('report', { days: REPORT_DAYS, networkDays: Math.max(1, days) })}</p>
        {hasMailServer() && <p>{words('answers')}</p>}
        <h2>{words('cookiesTitle')}</h2>
        <p>{cookies}</p>
        <h2>{words('accountTitle')}</h2>
        <p>
          {words('account')} {words('portrait')} <a href="/me">{words('toMe')}</a>
        </p>
      </div>
    </main>
  );
}
