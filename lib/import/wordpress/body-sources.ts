import type { BodySources } from './body/convert-body';
import type { Context } from './context';
import type { WxrItem } from './wxr/records';

/** Addresses of pictures in an article's text, as they stand there. */
const PICTURES =
  /(?:(?:https?:)?\/\/|(?<=["'(])\/)[^\s"'<>()[\]]{1,1000}?\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?[^\s"'<>()[\]]*)?(?=["'\s<>()[\],]|$)/gi;

/** Everything outside of an article's own text that it is made of. */
export function bodySourcesOf(item: WxrItem, { run, media }: Context): BodySources {
  const { attachments, attachedTo, blocks } = run.survey;
  return {
    attachment: (id) => attachments.get(id),
    gallery: () => attachedTo.get(item.id) ?? [],
    reusable: (id) => blocks.get(id),
    moved: (address) => media.moved(address),
  };
}

/** The pictures that an article shows. */
export function picturesOf(item: WxrItem, sources: BodySources): string[] {
  const addresses = Array.from(item.content.matchAll(PICTURES), ([address]) =>
    address.replace(/&(amp|#0?38);/g, '&'),
  );
  const ids = [...(item.meta._thumbnail_id ?? [])];
  for (const [, list] of item.content.matchAll(/\[gallery[^\]]*\b(?:ids|include)=["']?([\d,\s]+)/g))
    ids.push(...(list ?? '').split(',').map((id) => id.trim()));
  if (/\[gallery/.test(item.content)) ids.push(...sources.gallery());
  for (const id of ids) addresses.push(sources.attachment(id)?.url ?? '');
  return [...new Set(addresses)].filter(Boolean).sort();
}
