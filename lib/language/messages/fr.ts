import account from './fr/account';
import answers from './fr/answers';
import articles from './fr/articles';
import comments from './fr/comments';
import desk from './fr/desk';
import drafts from './fr/drafts';
import editing from './fr/editing';
import editor from './fr/editor';
import following from './fr/following';
import forms from './fr/forms';
import history from './fr/history';
import identity from './fr/identity';
import mails from './fr/mails';
import moderation from './fr/moderation';
import ownWords from './fr/own-words';
import people from './fr/people';
import privacy from './fr/privacy';
import providers from './fr/providers';
import reports from './fr/reports';
import search from './fr/search';
import server from './fr/server';
import settings from './fr/settings';
import signIn from './fr/sign-in';
import site from './fr/site';
import studio from './fr/studio';

export const fr = {
  account,
  answers,
  articles,
  comments,
  desk,
  drafts,
  editing,
  editor,
  following,
  forms,
  history,
  identity,
  mails,
  moderation,
  privacy,
  people,
  providers,
  ownWords,
  reports,
  search,
  server,
  settings,
  signIn,
  site,
  studio,
};
