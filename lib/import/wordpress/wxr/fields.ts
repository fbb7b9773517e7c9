import {
  KEPT_META,
  type KeptMeta,
  type WxrAuthor,
  type WxrComment,
  type WxrItem,
  type WxrSite,
} from './records';

/** Texts of an element's children by their one name. */
export type Fields = Record<string, string>;

const KEPT = new Set([
  ...['title', 'link', 'description', 'language', 'wp:wxr_version', 'wp:base_site_url', 'wp:base_blog_url'],
  ...['wp:author_id', 'wp:author_login', 'wp:author_email', 'wp:author_display_name'],
  ...['guid', 'pubDate', 'dc:creator', 'content', 'excerpt', 'wp:post_id', 'wp:post_type', 'wp:post_date'],
  ...['wp:post_date_gmt', 'wp:post_modified_gmt', 'wp:post_name', 'wp:post_parent', 'wp:post_password'],
  ...['wp:status', 'wp:comment_status', 'wp:attachment_url', 'wp:meta_key', 'wp:meta_value'],
  ...['wp:comment_id', 'wp:comment_parent', 'wp:comment_type', 'wp:comment_approved', 'wp:comment_user_id'],
  ...['wp:comment_author', 'wp:comment_author_email', 'wp:comment_author_url', 'wp:comment_date'],
  ...['wp:comment_date_gmt', 'wp:comment_content'],
]);

/** Whether an element of this name means something here; the rest is not kept in memory. */
export function isField(name: string): boolean {
  return KEPT.has(name);
}

export function siteOf(fields: Fields): WxrSite {
  const get = trimmed(fields);
  return {
    title: get('title'),
    link: get('link'),
    description: get('description'),
    language: get('language'),
    version: get('wp:wxr_version'),
    baseSiteUrl: get('wp:base_site_url'),
    baseBlogUrl: get('wp:base_blog_url'),
  };
}

export function authorOf(fields: Fields): WxrAuthor {
  const get = trimmed(fields);
  return {
    id: get('wp:author_id'),
    login: get('wp:author_login'),
    email: get('wp:author_email'),
    displayName: get('wp:author_display_name'),
  };
}

export function commentOf(fields: Fields, line: number): WxrComment {
  const get = trimmed(fields);
  return {
    line,
    id: get('wp:comment_id'),
    parent: get('wp:comment_parent'),
    type: get('wp:comment_type'),
    approved: get('wp:comment_approved'),
    userId: get('wp:comment_user_id'),
    author: get('wp:comment_author'),
    email: get('wp:comment_author_email'),
    url: get('wp:comment_author_url'),
    date: get('wp:comment_date'),
    dateGmt: get('wp:comment_date_gmt'),
    content: fields['wp:comment_content'] ?? '',
  };
}

export function itemOf(fields: Fields, rest: Pick<WxrItem, 'line' | 'terms' | 'meta'>): WxrItem {
  const get = trimmed(fields);
  return {
    ...rest,
    id: get('wp:post_id'),
    type: get('wp:post_type'),
    status: get('wp:status'),
    title: get('title'),
    link: get('link'),
    guid: get('guid'),
    creator: get('dc:creator'),
    pubDate: get('pubDate'),
    date: get('wp:post_date'),
    dateGmt: get('wp:post_date_gmt'),
    modifiedGmt: get('wp:post_modified_gmt'),
    name: get('wp:post_name'),
    parent: get('wp:post_parent'),
    password: fields['wp:post_password'] ?? '',
    commentStatus: get('wp:comment_status'),
    content: fields.content ?? '',
    excerpt: fields.excerpt ?? '',
    attachmentUrl: get('wp:attachment_url'),
  };
}

const trimmed = (fields: Fields) => (name: string) => (fields[name] ?? '').trim();

/** Keeps a custom field if it is one of the few that mean something here. */
export function keepMeta(meta: WxrItem['meta'], fields: Fields): void {
  const key = fields['wp:meta_key']?.trim() as KeptMeta | undefined;
  const value = fields['wp:meta_value']?.trim();
  if (key && value && KEPT_META.includes(key)) meta[key] = [...(meta[key] ?? []), value];
}
