import type { Translated } from '../../typed';

export default {
  signInWith: '<name>{provider}</name> でログイン',
  connect: '<name>{provider}</name> を連携する',
  onward: '<name>{provider}</name> へ移動します',
  onwardNote: 'そちらでログインすると、ここに戻ります。',
  goOnTo: '<name>{provider}</name> へ進む',
  away: '{provider} から応答がありません。しばらくしてからもう一度お試しになるか、別の方法をお選びください。',
  notHere: 'ここではこの方法でログインできません。',
  cameToNothing:
    '完了しませんでした。中断されたか、時間がかかりすぎました。もう一度お試しになるか、別の方法をお選びください。',
  closed: 'このアカウントは閉鎖されているため、ログインできません。',
  tooLate: '時間がかかりすぎたか、すでに完了しています。もう一度ログインしてください。',
  addressKnown: 'このメールアドレスのアカウントがすでにあります。もう一度ログインしてください。',
  noAddress:
    '{provider} がメールアドレスを確認済みと示していないため、アカウントにはアドレスが登録されません。すでにアカウントをお持ちの場合は、これまでの方法でログインしてください。その後「ログイン」のページで {provider} を連携できます。',
  knownAddress: 'このメールアドレスのアカウントがすでにあります',
  knownAddressNote:
    'ほかの人が入れないように、リンクをお送りします。このブラウザで開いてください。以後は {provider} でもログインできます。',
  asBefore: 'これまでの方法でログイン',
  otherSites: 'ほかのサイト',
  aboutOtherSites:
    'ほかのサイトのアカウントで、ここにログインできます。そのサイトに伝わるのはログインしたことだけで、書いた内容は伝わりません。',
  disconnect: '連携を解除<hidden>：{provider}</hidden>',
  connected: 'これからは {provider} でログインできます。',
  unproven:
    '{provider} がメールアドレスを確認済みと示していないため、連携されませんでした。先にそちらでアドレスを確認してください。',
  elsewhere:
    '連携されませんでした。この {provider} のアカウント、またはそのアドレスは、ここでは別の方のものです。',
  another:
    '連携されませんでした。すでに別の {provider} アカウントと連携しています。先にそちらを解除してください。',
  disconnected: '連携を解除しました。これではもうログインできません。',
  notConnected: 'すでに連携されていません。',
} satisfies Translated<'providers'>;
