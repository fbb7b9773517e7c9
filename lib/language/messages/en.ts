import account from './en/account';
import answers from './en/answers';
import articles from './en/articles';
import comments from './en/comments';
import desk from './en/desk';
import drafts from './en/drafts';
import editing from './en/editing';
import editor from './en/editor';
import following from './en/following';
import forms from './en/forms';
import history from './en/history';
import identity from './en/identity';
import mails from './en/mails';
import moderation from './en/moderation';
import ownWords from './en/own-words';
import people from './en/people';
import privacy from './en/privacy';
import providers from './en/providers';
import reports from './en/reports';
import search from './en/search';
import server from './en/server';
import settings from './en/settings';
import signIn from './en/sign-in';
import site from './en/site';
import studio from './en/studio';

export const en = {
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
