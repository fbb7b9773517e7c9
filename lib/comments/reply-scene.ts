import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { inOneGo } from '@/db/in-one-go';
import { takesComments } from '@/lib/articles/takes-comments';
import { keysWornBy } from '@/lib/identity/name-policy';
import { canModerate, type Role, type Viewer } from '@/lib/identity/viewer';
import { KNOWN_AFTER } from '@/lib/moderation/asks-filter';
import type { Banned } from '@/lib/moderation/reason';
import { wasFilterOff } from '@/lib/moderation/rules';
import type { Draft } from '@/lib/moderation/spam/features';
import { type LearnedRow, learnedOf, readLearned } from '@/lib/moderation/spam/learned';
import type { Learned } from '@/lib/moderation/spam/score';
import type { CommentState } from './counts';
import { isSameSending, type Sending } from './sending';

/** What is known of the place where a reply is to stand, and of who writes it. */
export interface ReplyScene {
  article: { id: number; state: string; commentsOpen: boolean } | undefined;
  /** Null when nothing is answered, undefined when what is answered is not there. */
  parent: { articleId: number; state: CommentState } | null | undefined;
  /** The comment that an earlier arrival of the same sending made. */
  same: { id: number; state: CommentState } | undefined;
  /** Of a guest: what the person does here whose proven address was typed; undefined where it is nobody's. */
  addressOf: Role | undefined;
  /** Of a guest: whether somebody with an account speaks under this very article by a name that reads the same. */
  isSpeakersName: boolean;
  /** Whether the writer must not write here, and by what that is known. */
  banned: Banned | undefined;
  /** Whether the same person, or somebody in the same network, said the same today. */
  isRepeated: boolean;
  /** Published comments of the viewer, counted no further than `KNOWN_AFTER`. */
  published: number;
  /** What the spam filter has learned here of the words; undefined where it seemed not to be asked. */
  learned: Learned | undefined;
  /** Which rules are in force, see `rulesOf`. */
  rulesVersion: string;
}

interface Row extends Record<string, unknown> {
  state: string;
  comments_open: boolean;
  parent_article_id: string | null;
  parent_state: CommentState | null;
  same_id: string | null;
  same_state: CommentState | null;
  address_of: Role | null;
  is_speakers_name: boolean;
  banned: Banned | null;
  is_repeated: boolean;
  published: number;
  learned: LearnedRow[] | null;
  rules_version: string | null;
}

interface Asked {
  articleId: number;
  parentId: number | null;
  sending: Sending;
  draft: Draft;
  /** Where it is sent from, if that is known. */
  network?: string;
}

const NOWHERE: ReplyScene = {
  article: undefined,
  parent: null,
  same: undefined,
  addressOf: undefined,
  isSpeakersName: false,
  banned: undefined,
  isRepeated: false,
  published: 0,
  learned: undefined,
  rulesVersion: '',
};

/** People whose words the spam filter need not read: who was published often enough. */
const known = new Set<string>();
/** More than write anywhere at a time. */
const KNOWN_LIMIT = 10_000;

function remember(userId: string, isKnown: boolean): void {
  if (known.size >= KNOWN_LIMIT) known.clear();
  if (isKnown) known.add(userId);
  else known.delete(userId);
}

/** Reads all that decides on a reply in one question, before anything waits for it. */
export async function findReplyScene(
  db: Queryable,
  viewer: Viewer | null,
  asked: Asked,
): Promise<ReplyScene> {
  const { articleId, parentId, sending, draft } = asked;
  const needsFilter = !canModerate(viewer) && !known.has(viewer?.id ?? '') && !wasFilterOff();
  const [[row] = []] = await inOneGo<Row>(db, [
    sql`
    select a.state, ${takesComments(sql`a`)} as comments_open, p.article_id as parent_article_id, p.state as parent_state,
      s.id as same_id, s.state as same_state,
      (select count(*)::int from (
        select from comments c where c.user_id = ${viewer?.id ?? null} and c.state = 'published' limit ${KNOWN_AFTER}
      ) c) as published,
      ${addressOf(viewer, draft)} as address_of,
      ${isSpeakersName(viewer, asked)} as is_speakers_name,
      ${bannedAs(viewer, asked)} as banned,
      ${wasSaidToday(viewer, asked)} as is_repeated,
      ${needsFilter ? learnedOf(draft) : sql`null::json`} as learned,
      (select version from moderation where id = 1) as rules_version
    from articles a
    left join comments p on p.id = ${parentId}::bigint
    left join lateral (
      select same.id, same.state from comments same
      where same.article_id = a.id and ${isSameSending(sending)} order by same.id limit 1
    ) s on true
    where a.id = ${articleId}::bigint`,
  ]);
  if (!row) return NOWHERE;
  if (viewer) remember(viewer.id, row.published >= KNOWN_AFTER);
  const parent = row.parent_state
    ? { articleId: Number(row.parent_article_id), state: row.parent_state }
    : undefined;
  return {
    article: { id: articleId, state: row.state, commentsOpen: row.comments_open },
    parent: parentId === null ? null : parent,
    same: row.same_state ? { id: Number(row.same_id), state: row.same_state } : undefined,
    addressOf: row.address_of ?? undefined,
    isSpeakersName: row.is_speakers_name,
    banned: row.banned ?? undefined,
    isRepeated: row.is_repeated,
    published: row.published,
    learned: needsFilter ? readLearned(row.learned) : undefined,
    rulesVersion: row.rules_version ?? '',
  };
}

function addressOf(viewer: Viewer | null, { email }: Draft): SQL {
  if (viewer || !email) return sql`null::text`;
  return sql`(select u.role from users u where u.email = ${email})`;
}

/** People are found by their names' keys, and among their comments by the article: both have an index. */
export function isSpeakersName(
  viewer: Viewer | null,
  { articleId, draft }: Pick<Asked, 'articleId' | 'draft'>,
): SQL {
  if (viewer || !draft.name) return sql`false`;
  const keys = JSON.stringify(keysWornBy(draft.name));
  return sql`coalesce((
    select true from users u
    where u.name_key = any(array(select json_array_elements_text(${keys}::json))) and exists (
      select from comments c where c.article_id = ${articleId}::bigint and c.user_id = u.id and c.state = 'published')
    limit 1), false)`;
}

function bannedAs(viewer: Viewer | null, { draft, network }: Asked): SQL {
  return sql`(select kind from bans b where (b.kind, b.value) in (
    ('person', ${viewer?.id ?? null}::text), ('address', ${draft.email ?? null}::text), ('network', ${network ?? null}::text)
  ) order by kind limit 1)`;
}

/** Shorter ones many people say. */
const REPEATED_FROM = 20;

function wasSaidToday(viewer: Viewer | null, { draft, network, sending }: Asked): SQL {
  if (draft.body.length < REPEATED_FROM || canModerate(viewer)) return sql`false`;
  const by = (who: SQL) => sql`exists (
    select from comments c where ${who} and c.body = ${draft.body} and c.created_at > now() - interval '1 day'
      and c.submission_key is distinct from ${sending.key})`;
  const person = viewer ? sql`c.user_id = ${viewer.id}` : sql`c.guest_email = ${draft.email ?? null}`;
  return sql`(${by(person)} or ${by(sql`c.network = ${network ?? null}`)})`;
}
