import type { ReactNode } from 'react';
import { frameMetadata, ReadingFrame } from '../reading-frame';

/** Drawn when asked for, from a request without a visitor in it; our server keeps what is the same for everyone. */
export const dynamic = 'force-dynamic';

export const generateMetadata = frameMetadata;

export default function ReadingLayout({ children }: { children: ReactNode }) {
  return <ReadingFrame>{children}</ReadingFrame>;
}
