import { findPath } from './path';
import type { WxrItem } from './wxr/records';

/** A file of WordPress's library. */
export interface Attachment {
  id: string;
  url: string;
  /** Below WordPress's folder of uploads. */
  file: string;
  alt: string;
  caption: string;
  parent: string;
  path: string | undefined;
}

export function attachmentOf(item: WxrItem): Attachment {
  const { id, parent, meta } = item;
  const [file = ''] = meta._wp_attached_file ?? [];
  const [alt = ''] = meta._wp_attachment_image_alt ?? [];
  const url = item.attachmentUrl || item.guid;
  return { id, url, file, alt, caption: item.excerpt, parent, path: findPath(item.link) };
}
