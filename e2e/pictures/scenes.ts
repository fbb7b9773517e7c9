import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { blog } from '@/db/schema/site';
import { announceChange } from '@/lib/site/changes';
import { tagPath } from '@/lib/site/paths';
import {
  answering,
  answeringInStudio,
  begin,
  comeBack,
  editOwn,
  fold,
  givePicture,
  invite,
  judgeNone,
  lateWords,
  openFirstRole,
  preview,
  previewArticle,
  publishUnderTakenAddress,
  refused,
  send,
  toEmptySettings,
  toWrongWebsite,
  tryText,
  unfoldDelete,
} from './acts';
import type { World } from './world';

/** A page in a state that is worth looking at. */
export interface Scene {
  name: string;
  path: string;
  /** Who is signed in. */
  as?: 'owner' | 'member';
  /** What else their browser keeps. */
  cookies?: Record<string, string>;
  /** What is so in the database meanwhile; gives what takes it back. */
  given?(db: Database): Promise<() => Promise<void>>;
  /** What is done there before the picture is taken, in whatever language the page is. */
  act?(page: Page): Promise<unknown>;
  /** What the picture begins with, where that is not the top of the page. */
  at?: string;
  /** As it is printed. */
  isPrinted?: boolean;
  /** What stands in a frame: the heading and the landmarks are those of the page around it. */
  isFramed?: boolean;
}

/** Every page there is. A new page is put here with the states that it can be in: it is then looked at and tested. */
export function scenes(world: World): Scene[] {
  const { slugs, deep, answer, heldId, tag, handle, awful, links, own, travellers } = world;
  return [
    { name: 'front page', path: '/' },
    { name: 'front page, empty', path: '/', given: nothingPublished },
    { name: 'front page, the second', path: '/page/2' },
    { name: 'article', path: `/${slugs.plain}` },
    { name: 'article with every kind of comment', path: `/${slugs.kinds}` },
    { name: 'article with awful words', path: `/${slugs.awkward}` },
    { name: 'article with every piece', path: `/${slugs.pieces}` },
    { name: 'article without a comment', path: `/${slugs.silent}` },
    { name: 'article, closed', path: `/${slugs.closed}` },
    { name: 'article, on paper', path: `/${slugs.plain}`, isPrinted: true },
    { name: 'article, signed in', path: `/${slugs.plain}#respond`, as: 'member', at: '.invitation' },
    { name: 'article, led to a comment', path: `/${slugs.plain}#comment-${answer}`, at: '#comments' },
    { name: 'article, a thread folded', path: `/${slugs.plain}`, at: '#comments', act: fold },
    { name: 'article, with a draft', path: `/${slugs.plain}`, at: '.invitation', act: begin },
    { name: 'article, a form refused', path: `/${slugs.plain}`, at: '.invitation', act: refused },
    { name: 'article, a preview', path: `/${slugs.plain}`, at: '.invitation', act: preview },
    { name: 'article, answering in place', path: `/${slugs.plain}`, at: '#comments', act: answering },
    { name: 'article, come back to', path: `/${slugs.plain}`, at: '#comments', act: comeBack },
    { name: 'words that came too late', path: `/${slugs.plain}`, act: lateWords },
    { name: 'question before another site is called', path: '/embed/youtube/cupboard_01', isFramed: true },
    { name: 'comments, newest first', path: `/${slugs.plain}/comments/newest` },
    { name: 'comments with the author', path: `/${slugs.plain}/comments/with-author` },
    { name: 'conversation', path: `/${slugs.kinds}/c/${deep}` },
    { name: 'reply on a page of its own', path: `/${slugs.kinds}/respond?to=${deep}` },
    { name: 'reply, signed in', path: `/${slugs.plain}/respond`, as: 'member' },
    { name: 'held comment', path: `/c/${heldId}/held`, as: 'member' },
    { name: 'held comment, being edited', path: `/c/${heldId}/own`, as: 'member', act: editOwn },
    { name: 'own comment, public', path: own.public },
    { name: 'own comment, being deleted', path: own.public, act: unfoldDelete },
    { name: 'own comment, not accepted', path: own.refused },
    { name: 'own comment, deleted', path: own.withdrawn },
    { name: 'report a comment', path: `/c/${deep}/report` },
    {
      name: 'report a comment, refused',
      path: `/c/${deep}/report`,
      act: (page) => send(page, '.report-form'),
    },
    { name: 'report a comment, sent', path: `/c/${deep}/report?said=sent` },
    { name: 'answered words', path: own.answered },
    { name: 'comment edited after an answer', path: own.conversation },
    { name: 'page', path: '/about' },
    { name: 'privacy', path: '/privacy' },
    { name: 'archive', path: '/archive' },
    { name: 'archive of a year', path: '/archive/2021' },
    { name: 'tags', path: '/tags' },
    { name: 'tag', path: `/tags/${tag}` },
    { name: 'author', path: `/authors/${handle}` },
    { name: 'tag with awful words', path: tagPath(awful.tag) },
    { name: 'author with awful words', path: `/authors/${awful.handle}` },
    { name: 'search', path: '/search?q=the' },
    { name: 'search, nothing found', path: '/search?q=xyzzyplugh' },
    { name: 'search, nothing asked', path: '/search' },
    { name: 'nothing here', path: '/ten-minuts-at-six' },
    { name: 'sign in', path: '/sign-in' },
    { name: 'sign in, refused', path: '/sign-in', act: (page) => send(page, 'main form:has([name=email])') },
    { name: 'join, refused', path: '/sign-in', act: (page) => send(page, 'main form:has([name=name])') },
    { name: 'sign in, by a link', path: links.known },
    { name: 'sign in, by a link of somebody new', path: links.unknown },
    { name: 'sign in, a link that is used up', path: '/sign-in/no-such-link' },
    { name: 'sign in, on the way to another site', path: '/sign-in/onward', cookies: travellers.onward },
    { name: 'sign in, new from another site', path: '/sign-in/welcome', cookies: travellers.welcome },
    { name: 'sign in, an address that is known', path: '/sign-in/known', cookies: travellers.known },
    { name: 'sign in, nothing came of it', path: '/sign-in?why=came-to-nothing' },
    { name: 'own this blog', path: links.owner, given: nobodyOwns },
    {
      name: 'own this blog, refused',
      path: links.owner,
      given: nobodyOwns,
      act: (page) => send(page, 'main form'),
    },
    { name: 'own this blog, a link that is used up', path: '/own-this-blog/no-such-link' },
    { name: 'me', path: '/me', as: 'member' },
    { name: 'my comments', path: '/me/comments', as: 'member' },
    { name: 'my comments, as a guest', path: '/me/comments' },
    { name: 'invitation', path: links.invitation },
    { name: 'invitation, signed in', path: links.invitation, as: 'member' },
    { name: 'invitation, for somebody who works here', path: links.invitation, as: 'owner' },
    { name: 'invitation, over', path: '/me/invitation/over' },
    { name: 'no more mails about answers', path: links.stop },
    { name: 'no more mails, a broken link', path: '/unsubscribe/broken' },
    { name: 'mails about answers', path: links.confirm },
    { name: 'mails about answers, over', path: '/confirm/over' },
    { name: 'me, profile refused', path: '/me', as: 'member', act: toWrongWebsite },
    { name: 'me, comments of the owner', path: '/me/comments', as: 'owner' },
    { name: 'me, picture', path: '/me/picture', as: 'owner', act: givePicture },
    { name: 'author with a picture', path: `/authors/${handle}` },
    {
      name: 'me, picture refused',
      path: '/me/picture',
      as: 'member',
      act: (page) => send(page, 'main form:has([name=picture])'),
    },
    { name: 'me, signing in', path: '/me/sign-in', as: 'member' },
    { name: 'me, data', path: '/me/data', as: 'member' },
    { name: 'me, deletion refused', path: '/me/data', as: 'member', act: (page) => send(page, 'main form') },
    { name: 'me, data of the owner', path: '/me/data', as: 'owner' },
    { name: 'account deleted', path: '/sign-out?said=deleted' },
    { name: 'sign out', path: '/sign-out', as: 'member' },
    { name: 'signed out', path: '/sign-out' },
    ...studioScenes(world),
  ];
}

function studioScenes({ slugs, draftId, removedId, spamId, ownerId, heirId }: World): Scene[] {
  const as = 'owner';
  const draft = `/studio/articles/${draftId}`;
  return [
    { name: 'studio', path: '/studio', as },
    { name: 'studio, put off', path: '/studio?show=later', as },
    { name: 'studio, for somebody else', path: '/studio', as: 'member' },
    { name: 'studio, articles', path: '/studio/articles', as },
    { name: 'studio, new article', path: '/studio/articles/new', as },
    { name: 'studio, editor', path: draft, as },
    { name: 'studio, editor with a preview', path: draft, as, act: previewArticle },
    {
      name: 'studio, editor refused',
      path: draft,
      as,
      act: (page) => publishUnderTakenAddress(page, slugs.plain),
    },
    { name: 'studio, removed article', path: `/studio/articles/${removedId}`, as },
    { name: 'studio, held comments', path: '/studio/comments', as },
    { name: 'studio, answering', path: '/studio/comments', as, act: answeringInStudio },
    { name: 'studio, spam', path: '/studio/comments?state=spam', as },
    { name: 'studio, reported comments', path: '/studio/comments?state=reported', as },
    { name: 'studio, all comments', path: '/studio/comments?state=all', as },
    { name: 'studio, a search of comments', path: '/studio/comments?state=all&q=the', as },
    { name: 'studio, a search that finds nothing', path: '/studio/comments?state=all&q=xyzzy', as },
    { name: 'studio, none chosen', path: '/studio/comments?state=all', as, act: judgeNone },
    { name: 'studio, one comment', path: `/studio/comments/${spamId}`, as },
    { name: 'studio, history of an article', path: `/studio/articles/${draftId}/history`, as },
    { name: 'studio, one person', path: `/studio/people/${ownerId}`, as },
    { name: 'studio, handing the blog over', path: `/studio/people/${heirId}/hand-over`, as },
    { name: 'studio, handing it to its owner', path: `/studio/people/${ownerId}/hand-over`, as },
    { name: 'studio, people', path: '/studio/people', as },
    { name: 'studio, people, a link', path: '/studio/people', as, act: invite },
    { name: 'studio, people who read', path: '/studio/people?show=readers', as, act: openFirstRole },
    { name: 'studio, people, nobody', path: '/studio/people?show=closed&q=xyzzy', as },
    { name: 'studio, settings', path: '/studio/settings', as },
    { name: 'studio, settings refused', path: '/studio/settings', as, act: toEmptySettings },
    { name: 'studio, moderation', path: '/studio/settings/moderation', as },
    { name: 'studio, moderation with a text', path: '/studio/settings/moderation', as, act: tryText },
    { name: 'studio, nothing here', path: '/studio/nothing', as },
  ];
}

async function nothingPublished(db: Database) {
  const swap = async (from: 'published' | 'private', to: 'published' | 'private') => {
    await db.update(articles).set({ state: to }).where(eq(articles.state, from));
    await db.transaction((tx) => announceChange(tx, 'blog', 'articles'));
  };
  await swap('published', 'private');
  return () => swap('private', 'published');
}

async function nobodyOwns(db: Database) {
  await db.update(blog).set({ ownedSince: null });
  return async () => {
    await db.update(blog).set({ ownedSince: new Date() });
  };
}
