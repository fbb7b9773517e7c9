import { isWordmark } from '@/lib/blog/wordmark';
import { pictureAddress } from '@/lib/pictures/file-name';

export interface Logo {
  /** In uploads. */
  file: string;
  /** Pixels. */
  width: number;
  height: number;
  /** The paper on which it needs a plate to stand on. */
  plateOn: 'light' | 'dark' | null;
}

/** What stands for the blog: its mark with its name beside it, or a logo in which the name can be read. */
export function SiteName({ name, logo }: { name: string; logo: Logo | null }) {
  if (logo && isWordmark(logo)) return <Picture logo={logo} alt={name} />;
  return (
    <>
      {logo ? <Picture logo={logo} alt="" /> : <Mark />}
      <bdi>{name}</bdi>
    </>
  );
}

function Picture({ logo: { file, width, height, plateOn }, alt }: { logo: Logo; alt: string }) {
  const plate = plateOn ? ` plate-on-${plateOn}` : '';
  return (
    // biome-ignore lint/performance/noImgElement: it has its size already
    <img src={pictureAddress(file)} width={width} height={height} alt={alt} className={`site-logo${plate}`} />
  );
}

/** The mark: the hooked rule of a reply. */
function Mark() {
  return (
    <svg viewBox="0 0 16 19" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2.6">
      <path d="M2 1v9.5a5 5 0 0 0 5 5h8" />
    </svg>
  );
}
