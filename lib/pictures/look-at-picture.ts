import sharp from 'sharp';

export interface PictureLooks {
  /** 1 for one that stands still. */
  frames: number;
  /**
   * The colours of its four quarters, row by row, as `#rrggbb` with spaces between: what stands in its place while it
   * comes. Empty for one that can be seen through, since they would stay behind it.
   */
  tints: string;
}

/** What a page must know of a picture beside its size. */
export async function lookAtPicture(picture: Uint8Array | string): Promise<PictureLooks> {
  const { pages = 1, hasAlpha } = await sharp(picture).metadata();
  const isSeenThrough = hasAlpha && !(await sharp(picture).stats()).isOpaque;
  return { frames: pages, tints: isSeenThrough ? '' : await tintsOf(picture) };
}

async function tintsOf(picture: Uint8Array | string): Promise<string> {
  const { data, info } = await sharp(picture)
    .toColourspace('srgb')
    .removeAlpha()
    .resize(2, 2, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colours = Array.from({ length: 4 }, (_, quarter) => {
    const at = quarter * info.channels;
    const [red = 0, green = red, blue = red] = data.subarray(at, at + info.channels);
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
  return colours.join(' ');
}
