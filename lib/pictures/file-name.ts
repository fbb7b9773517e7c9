/** The kinds of picture that are kept and served. No SVG: it can hold scripts. */
export const PICTURE_TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
} as const;

export type PictureEnding = keyof typeof PICTURE_TYPES;

const NAME = /^[0-9a-f]{32}\.(jpg|png|webp|avif|gif)$/;
const IN_TEXT = /\/uploads\/([0-9a-f]{32}\.(?:jpg|png|webp|avif|gif))\b/g;

/** The type of a picture's file, or undefined when no picture of ours can have this name. */
export function pictureType(file: string): string | undefined {
  const ending = NAME.exec(file)?.[1] as PictureEnding | undefined;
  return ending && PICTURE_TYPES[ending];
}

/** The path under which a picture is served. */
export function pictureAddress(file: string): string {
  return `/uploads/${file}`;
}

/** The files of all pictures of ours that a text mentions by their address. */
export function pictureFilesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(IN_TEXT), ([, file]) => file as string))];
}
