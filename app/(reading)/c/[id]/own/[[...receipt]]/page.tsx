import { notFound } from 'next/navigation';
import { OwnPage, ownPageMetadata } from '../../own-page';

export const generateMetadata = ownPageMetadata;

interface Props {
  params: Promise<{ id: string; receipt?: string[] }>;
}

/** One's own comment, whatever became of it. With the receipt in the address, for a guest in any browser. */
export default async function OwnCommentPage({ params }: Props) {
  const { id, receipt = [] } = await params;
  if (receipt.length > 1) notFound();
  return <OwnPage id={id} receipt={receipt[0]} />;
}
