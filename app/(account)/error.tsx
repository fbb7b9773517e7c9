'use client';

import { FailedPage } from '@/components/site/failed-page';

export default function ErrorPage({ reset }: { reset: () => void }) {
  return <FailedPage reset={reset} />;
}
