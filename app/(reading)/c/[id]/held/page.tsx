import { OwnPage, ownPageMetadata } from '../own-page';

export const generateMetadata = ownPageMetadata;

/** Where whoever sent a comment is led that is held; once it is public, they are led on to it. */
export default async function HeldPage({ params }: { params: Promise<{ id: string }> }) {
  return <OwnPage id={(await params).id} leadsOn />;
}
