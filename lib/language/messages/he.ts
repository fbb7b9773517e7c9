import account from './he/account';
import answers from './he/answers';
import articles from './he/articles';
import comments from './he/comments';
import desk from './he/desk';
import drafts from './he/drafts';
import editing from './he/editing';
import editor from './he/editor';
import following from './he/following';
import forms from './he/forms';
import history from './he/history';
import identity from './he/identity';
import mails from './he/mails';
import moderation from './he/moderation';
import ownWords from './he/own-words';
import people from './he/people';
import privacy from './he/privacy';
import providers from './he/providers';
import reports from './he/reports';
import search from './he/search';
import server from './he/server';
import settings from './he/settings';
import signIn from './he/sign-in';
import site from './he/site';
import studio from './he/studio';

export const he = {
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
