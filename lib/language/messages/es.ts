import account from './es/account';
import answers from './es/answers';
import articles from './es/articles';
import comments from './es/comments';
import desk from './es/desk';
import drafts from './es/drafts';
import editing from './es/editing';
import editor from './es/editor';
import following from './es/following';
import forms from './es/forms';
import history from './es/history';
import identity from './es/identity';
import mails from './es/mails';
import moderation from './es/moderation';
import ownWords from './es/own-words';
import people from './es/people';
import privacy from './es/privacy';
import providers from './es/providers';
import reports from './es/reports';
import search from './es/search';
import server from './es/server';
import settings from './es/settings';
import signIn from './es/sign-in';
import site from './es/site';
import studio from './es/studio';

export const es = {
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
