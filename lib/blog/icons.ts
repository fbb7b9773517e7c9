import type { BlogLogo } from '@/db/schema/site';
import { pictureAddress } from '@/lib/pictures/file-name';

/** What a document's head says of the pictures that stand for the blog in tabs and on home screens; the house's where it has none. */
export function blogIcons(logo: BlogLogo | null) {
  if (!logo?.icons) return undefined;
  const { small, large } = logo.icons;
  return {
    icon: [{ url: pictureAddress(small), type: 'image/png', sizes: '96x96' }],
    apple: [{ url: pictureAddress(large), sizes: '512x512' }],
  };
}
