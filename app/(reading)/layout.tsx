import type { ReactNode } from 'react';
import { frameMetadata, ReadingFrame } from '../reading-frame';

export const generateMetadata = frameMetadata;

export default function ReadingLayout({ children }: { children: ReactNode }) {
  return <ReadingFrame>{children}</ReadingFrame>;
}
