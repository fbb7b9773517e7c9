import articles from './fr/articles';
import comments from './fr/comments';
import editing from './fr/editing';
import following from './fr/following';
import forms from './fr/forms';
import history from './fr/history';
import identity from './fr/identity';
import mails from './fr/mails';
import moderation from './fr/moderation';
import search from './fr/search';
import server from './fr/server';
import settings from './fr/settings';
import signIn from './fr/sign-in';
import site from './fr/site';

export const fr = {
  articles,
  comments,
  editing,
  following,
  forms,
  history,
  identity,
  mails,
  moderation,
  search,
  server,
  settings,
  signIn,
  site,
};
