import account from './pt/account';
import answers from './pt/answers';
import articles from './pt/articles';
import comments from './pt/comments';
import desk from './pt/desk';
import drafts from './pt/drafts';
import editing from './pt/editing';
import editor from './pt/editor';
import following from './pt/following';
import forms from './pt/forms';
import history from './pt/history';
import identity from './pt/identity';
import mails from './pt/mails';
import moderation from './pt/moderation';
import ownWords from './pt/own-words';
import people from './pt/people';
import privacy from './pt/privacy';
import providers from './pt/providers';
import reports from './pt/reports';
import search from './pt/search';
import server from './pt/server';
import settings from './pt/settings';
import signIn from './pt/sign-in';
import site from './pt/site';
import studio from './pt/studio';

export const pt = {
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
