'use client';

import { FailedPage } from '@/components/site/failed-page';

/** A page of the studio that could not be made while somebody was using it. */
export default function StudioError({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="studio-page">
      <FailedPage reset={reset} />
    </main>
  );
}
