import type { WxrComment, WxrItem } from './wxr/records';

export type ImportedState = 'published' | 'draft' | 'scheduled' | 'private';
export type CommentState = 'published' | 'held' | 'spam' | 'removed';

/** What becomes of an item: an article or page in a state, a media file, or nothing for a reason. */
export type Fate =
  | { as: 'article' | 'page'; state: ImportedState; remark?: string }
  | { as: 'media' }
  | { as: 'skipped'; reason: string };

const skipped = (reason: string): Fate => ({ as: 'skipped', reason });

const REASONS: Record<string, string> = {
  nav_menu_item: 'menus are not moved: the blog makes its own from its pages',
  revision: 'earlier versions of an article are not moved',
  wp_block: 'a reusable block: it was set into the articles that use it',
  custom_css: 'styles of the old theme are not moved',
  customize_changeset: 'settings of the old theme are not moved',
  wp_global_styles: 'styles of the old theme are not moved',
  wp_template: 'templates of the old theme are not moved',
  wp_template_part: 'templates of the old theme are not moved',
  wp_navigation: 'menus are not moved: the blog makes its own from its pages',
  wp_font_family: 'fonts of the old theme are not moved',
  wp_font_face: 'fonts of the old theme are not moved',
  oembed_cache: 'a copy of somebody else’s page is not moved',
  user_request: 'requests of users are not moved',
};

export function fateOf(item: WxrItem): Fate {
  const type = item.type || 'post';
  if (type === 'attachment') return { as: 'media' };
  if (type !== 'post' && type !== 'page') {
    return skipped(REASONS[type] ?? `things of the kind “${type}” have no place here`);
  }
  if (item.status === 'trash') return skipped('it was in the trash');
  if (item.status === 'auto-draft')
    return skipped('WordPress made this draft by itself and nobody wrote in it');
  if (item.status === 'inherit') return skipped('an earlier version of an article');
  return { as: type === 'page' ? 'page' : 'article', ...stateOf(item) };
}

function stateOf({ status, password }: WxrItem): { state: ImportedState; remark?: string } {
  const isPublic = status === 'publish' || status === 'future' || status === 'private';
  // Who knows the password is a question that only WordPress could answer, so nobody is let in.
  if (password !== '' && isPublic) {
    return { state: 'private', remark: 'needed a password in WordPress; it is private here' };
  }
  if (status === 'publish') return { state: 'published' };
  if (status === 'future') return { state: 'scheduled' };
  if (status === 'private') return { state: 'private' };
  if (status === 'draft' || status === 'pending') return { state: 'draft' };
  return { state: 'draft', remark: `has the unknown state “${status}”; it is a draft here` };
}

/** What becomes of a comment. WordPress keeps private notes of its editors among them since version 6.9. */
export type CommentFate =
  | { as: 'comment'; state: CommentState }
  | { as: 'pingback' | 'trackback'; state: CommentState }
  | { as: 'skipped'; reason: string };

export function commentFateOf({ type, approved }: Pick<WxrComment, 'type' | 'approved'>): CommentFate {
  const state = COMMENT_STATES[approved] ?? 'held';
  if (type === '' || type === 'comment') return { as: 'comment', state };
  if (type === 'pingback' || type === 'trackback') return { as: type, state };
  if (type === 'note') return { as: 'skipped', reason: 'a private note of the editors (type “note”)' };
  return { as: 'skipped', reason: `things of the type “${type}” are no comments` };
}

const COMMENT_STATES: Record<string, CommentState> = {
  '1': 'published',
  approve: 'published',
  approved: 'published',
  '0': 'held',
  hold: 'held',
  unapproved: 'held',
  spam: 'spam',
  trash: 'removed',
  'post-trashed': 'removed',
};
