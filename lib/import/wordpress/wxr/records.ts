/** What a WordPress export holds, as it stands there: text, numbers not yet read, dates not yet believed. */
export type WxrRecord =
  | { type: 'author'; author: WxrAuthor }
  | { type: 'comment'; comment: WxrComment }
  | { type: 'item'; item: WxrItem }
  | { type: 'site'; site: WxrSite };

/** Comes last, when the whole file has been read. */
export interface WxrSite {
  title: string;
  link: string;
  description: string;
  language: string;
  version: string;
  baseSiteUrl: string;
  baseBlogUrl: string;
}

export interface WxrAuthor {
  id: string;
  login: string;
  email: string;
  displayName: string;
}

/** A post, page, attachment, menu entry … Its comments come before it, each as a record of its own. */
export interface WxrItem {
  /** Where it begins in the file, from 1. */
  line: number;
  id: string;
  type: string;
  status: string;
  title: string;
  link: string;
  guid: string;
  creator: string;
  pubDate: string;
  date: string;
  dateGmt: string;
  modifiedGmt: string;
  name: string;
  parent: string;
  password: string;
  commentStatus: string;
  content: string;
  excerpt: string;
  attachmentUrl: string;
  terms: WxrTerm[];
  /** Of its custom fields those that mean something here. */
  meta: Partial<Record<KeptMeta, string[]>>;
}

export interface WxrTerm {
  /** `category`, `post_tag` (`tag` in old files), '' when the file does not say. */
  taxonomy: string;
  slug: string;
  name: string;
}

export const KEPT_META = [
  '_thumbnail_id',
  '_wp_attached_file',
  '_wp_attachment_image_alt',
  '_wp_old_slug',
] as const;
export type KeptMeta = (typeof KEPT_META)[number];

export interface WxrComment {
  line: number;
  id: string;
  parent: string;
  type: string;
  approved: string;
  userId: string;
  author: string;
  email: string;
  url: string;
  date: string;
  dateGmt: string;
  content: string;
}
