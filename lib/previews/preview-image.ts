import { HEIGHT, WIDTH } from './look';

/** What the head of a document says of the picture beside a link to it. `path` as from the functions below. */
export function previewImage(path: string, alt: string) {
  return { url: path, width: WIDTH, height: HEIGHT, alt, type: 'image/png' };
}

/** The picture of an article. */
export function articlePreviewPath(slug: string): string {
  return `/${encodeURIComponent(slug)}/preview.png`;
}

/** The picture of a conversation, by its comment's id. */
export function conversationPreviewPath(slug: string, commentId: number): string {
  return `/${encodeURIComponent(slug)}/c/${commentId}/preview.png`;
}

/** The picture of the blog. */
export const BLOG_PREVIEW_PATH = '/preview.png';
