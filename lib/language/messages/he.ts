import articles from './he/articles';
import comments from './he/comments';
import editing from './he/editing';
import following from './he/following';
import forms from './he/forms';
import history from './he/history';
import identity from './he/identity';
import mails from './he/mails';
import moderation from './he/moderation';
import search from './he/search';
import server from './he/server';
import settings from './he/settings';
import signIn from './he/sign-in';
import site from './he/site';

export const he = {
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
