import type { ReactNode } from 'react';
import { frameMetadata, ReadingFrame } from '../reading-frame';

// A search is asked anew each time, and a build has no database.
export const dynamic = 'force-dynamic';

export const generateMetadata = frameMetadata;

/** Pages with a search of their own. */
export default function FindingLayout({ children }: { children: ReactNode }) {
  return <ReadingFrame hasOwnSearch>{children}</ReadingFrame>;
}
