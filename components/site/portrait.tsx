import { PORTRAIT_SIDE, portraitSources } from '@/lib/pictures/portrait-address';

interface Props {
  /** See `users.image`. */
  file: string;
  /** Whether machines may take it for the picture of the person whose page it is. */
  isShared?: boolean;
}

/** Somebody's picture, beside their name, which says who it is. */
export function Portrait({ file, isShared }: Props) {
  const { avif, webp } = portraitSources(file);
  return (
    <picture>
      <source srcSet={avif} type="image/avif" />
      <img
        src={webp}
        alt=""
        width={PORTRAIT_SIDE}
        height={PORTRAIT_SIDE}
        className={isShared ? 'portrait u-photo' : 'portrait'}
      />
    </picture>
  );
}
