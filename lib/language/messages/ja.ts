import account from './ja/account';
import answers from './ja/answers';
import articles from './ja/articles';
import comments from './ja/comments';
import desk from './ja/desk';
import drafts from './ja/drafts';
import editing from './ja/editing';
import editor from './ja/editor';
import following from './ja/following';
import forms from './ja/forms';
import history from './ja/history';
import identity from './ja/identity';
import mails from './ja/mails';
import moderation from './ja/moderation';
import ownWords from './ja/own-words';
import people from './ja/people';
import privacy from './ja/privacy';
import providers from './ja/providers';
import reports from './ja/reports';
import search from './ja/search';
import server from './ja/server';
import settings from './ja/settings';
import signIn from './ja/sign-in';
import site from './ja/site';
import studio from './ja/studio';

export const ja = {
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
