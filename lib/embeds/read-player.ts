/** Something of another site that can be shown here: a video, a post. */
export interface Player {
  /** What makes up our own address of it: `/embed/<path>`. */
  path: string;
  /** Who is called once the reader asks for it. */
  site: string;
  kind: 'video' | 'post';
  /** What is then shown. */
  address: string;
}

type Read = (url: URL) => Player | undefined;

/** The player of the page at an address, for the sites that we know; undefined for any other. */
export function readPlayer(address: string): Player | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  for (const read of [readYouTube, readVimeo, readBluesky, readMastodon]) {
    const player = read(url);
    if (player) return player;
  }
  return undefined;
}

/** The player that one of our own addresses names, by the path that `readPlayer` gave. */
export function playerAt(path: string): Player | undefined {
  const [site = '', ...rest] = path.split('/');
  if (site === 'youtube') return youTube(rest[0], Number(rest[1] ?? 0));
  if (site === 'vimeo') return vimeo(rest[0], rest[1]);
  if (site === 'bluesky') return bluesky(rest[0], rest[1]);
  return site === 'mastodon' ? mastodon(rest[0], rest[1], rest[2]) : undefined;
}

const readYouTube: Read = ({ hostname, pathname, searchParams }) => {
  const host = hostname.replace(/^(www|m|music)\./, '');
  const start = seconds(searchParams.get('t') ?? searchParams.get('start') ?? '');
  if (host === 'youtu.be') return youTube(pathname.slice(1), start);
  if (host !== 'youtube.com' && host !== 'youtube-nocookie.com') return undefined;
  const [, id] = /^\/(?:embed|shorts|live|v)\/([^/]+)/.exec(pathname) ?? [];
  return youTube(id ?? (pathname === '/watch' ? (searchParams.get('v') ?? '') : ''), start);
};

/** `90`, `90s`, `1m30s` */
function seconds(text: string): number {
  const [, hours, minutes, rest] = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(text) ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
}

function youTube(id = '', start = 0): Player | undefined {
  if (!/^[\w-]{11}$/.test(id) || !Number.isInteger(start) || start < 0) return undefined;
  const from = start > 0 ? `&start=${start}` : '';
  return {
    path: `youtube/${id}${start > 0 ? `/${start}` : ''}`,
    site: 'YouTube',
    kind: 'video',
    address: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${from}`,
  };
}

const readVimeo: Read = ({ hostname, pathname, searchParams }) => {
  if (!/^(?:www\.|player\.)?vimeo\.com$/.test(hostname)) return undefined;
  const [, id, key] = /^\/(?:video\/)?(\d+)(?:\/(\w+))?\/?$/.exec(pathname) ?? [];
  return vimeo(id, key ?? searchParams.get('h') ?? undefined);
};

/** The key is that of a video which is not listed. */
function vimeo(id = '', key?: string): Player | undefined {
  if (!/^\d{1,12}$/.test(id) || (key !== undefined && !/^[0-9a-f]{6,20}$/.test(key))) return undefined;
  return {
    path: `vimeo/${id}${key ? `/${key}` : ''}`,
    site: 'Vimeo',
    kind: 'video',
    address: `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${key ? `&h=${key}` : ''}`,
  };
}

const readBluesky: Read = ({ hostname, pathname }) => {
  if (hostname !== 'bsky.app') return undefined;
  const [, who, post] = /^\/profile\/([^/]+)\/post\/([^/]+)\/?$/.exec(pathname) ?? [];
  return bluesky(who, post);
};

function bluesky(who = '', post = ''): Player | undefined {
  if (!/^[\w.:-]{3,253}$/.test(who) || !/^[a-z0-9]{1,20}$/.test(post)) return undefined;
  return {
    path: `bluesky/${who}/${post}`,
    site: 'Bluesky',
    kind: 'post',
    address: `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${post}`,
  };
}

/** Any server of the fediverse that gives its posts Mastodon's addresses. */
const readMastodon: Read = ({ host, pathname }) => {
  const [, who, post] = /^\/@([^/]+)\/(\d+)(?:\/embed)?\/?$/.exec(pathname) ?? [];
  return mastodon(host, who, post);
};

function mastodon(host = '', who = '', post = ''): Player | undefined {
  const isHost = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(host);
  if (!isHost || !/^[\w.@-]{1,200}$/.test(who) || !/^\d{5,25}$/.test(post)) return undefined;
  return {
    path: `mastodon/${host}/${who}/${post}`,
    site: host,
    kind: 'post',
    address: `https://${host}/@${who}/${post}/embed`,
  };
}
