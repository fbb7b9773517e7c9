'use client';

import { FailedPage } from '@/components/site/failed-page';

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="column front">
      <FailedPage reset={reset} />
    </main>
  );
}
