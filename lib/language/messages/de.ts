import account from './de/account';
import answers from './de/answers';
import articles from './de/articles';
import comments from './de/comments';
import desk from './de/desk';
import drafts from './de/drafts';
import editing from './de/editing';
import editor from './de/editor';
import following from './de/following';
import forms from './de/forms';
import history from './de/history';
import identity from './de/identity';
import mails from './de/mails';
import moderation from './de/moderation';
import ownWords from './de/own-words';
import people from './de/people';
import privacy from './de/privacy';
import providers from './de/providers';
import reports from './de/reports';
import search from './de/search';
import server from './de/server';
import settings from './de/settings';
import signIn from './de/sign-in';
import site from './de/site';
import studio from './de/studio';

export const de = {
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
