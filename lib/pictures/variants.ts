import { type PictureEnding, pictureAddress } from './file-name';

/** Pixels across: a phone's column at one, two and three device pixels, the wide bleed, a whole desk. */
const VARIANT_WIDTHS = [480, 800, 1200, 1800, 2600];

/** The newest kind first: a browser takes the first that it knows. */
export const VARIANT_TYPES = { avif: 'image/avif', webp: 'image/webp' } as const;

export type VariantEnding = keyof typeof VARIANT_TYPES;

export interface Variant {
  /** The picture's name without its ending. */
  hash: string;
  /** Pixels; a picture that is narrower keeps its own width. */
  width: number;
  ending: VariantEnding;
}

const NAME = /^([0-9a-f]{32})-(\d{3,4})\.(avif|webp)$/;

/** What a name of the form `<hash>-800.avif` asks for; undefined when we never give such a name. */
export function readVariantName(name: string): Variant | undefined {
  const [, hash = '', width, ending] = NAME.exec(name) ?? [];
  if (!ending || !VARIANT_WIDTHS.includes(Number(width))) return undefined;
  return { hash, width: Number(width), ending: ending as VariantEnding };
}

export function variantName({ hash, width, ending }: Variant): string {
  return `${hash}-${width}.${ending}`;
}

/** All that can ever be made of a picture. */
export function variantsOf(file: string): Variant[] {
  const [hash = ''] = file.split('.');
  const endings = Object.keys(VARIANT_TYPES) as VariantEnding[];
  return VARIANT_WIDTHS.flatMap((width) => endings.map((ending) => ({ hash, width, ending })));
}

/** A moving picture has none, since it would stand still; nor has one that is no wider than the narrowest. */
export function hasVariants(picture: { file: string; frames: number; width: number }): boolean {
  return picture.frames === 1 && picture.width > (VARIANT_WIDTHS[0] ?? 0);
}

/** The `srcset` of a picture in one of the kinds: each width up to the first that holds it whole. */
export function variantSet(picture: { file: string; width: number }, ending: VariantEnding): string {
  const [hash = ''] = picture.file.split('.') as [string, PictureEnding];
  const last = VARIANT_WIDTHS.findIndex((width) => width >= picture.width);
  return VARIANT_WIDTHS.slice(0, last < 0 ? undefined : last + 1)
    .map((width) => {
      const address = pictureAddress(variantName({ hash, width, ending }));
      return `${address} ${Math.min(width, picture.width)}w`;
    })
    .join(', ');
}
