import type { Translated } from '../../typed';

export default {
  withPasskey: 'パスキーでログイン',
  byMail: 'メールで',
  newHere: 'はじめての方',
  newHereNote:
    'メールアドレスは要りません。お名前とパスキーだけで足ります。パスキーは端末に保存され、指紋、顔、または PIN で開きます。',
  join: 'パスキーで参加する',
  needsScript:
    'JavaScript があれば、パスキーでのログインや参加もできます。リンクは JavaScript なしで使えます。',
  known: 'この端末にはすでにあなたのパスキーがあります。そのままお使いいただけます。',
  stopped:
    '完了しませんでした。中断されたか、パスキーが見つかりませんでした。もう一度お試しになるか、別の方法をお選びください。',
  impossible: 'このブラウザまたは端末ではできません。別の方法をお選びください。',
  signingIn: 'ログイン',
  aboutYou: 'あなたについて',
  passkeys: 'パスキー',
  aboutPasskeys:
    'パスキーは端末に保存され、指紋、顔、または PIN で開きます。推測されることはなく、メールも要りません。',
  addPasskey: 'パスキーを追加',
  addNeedsScript: 'パスキーの追加には、ブラウザの JavaScript が必要です。',
  needsHttps: 'ブラウザは https のサイトでのみパスキーを使えます。',
  passkeyUsed: '追加：<added></added>、使用：<used></used>。',
  passkeyUnused: '追加：<added></added>、ログインにはまだ使われていません。',
  isSynced: '複数の端末で共有されています。',
  browserOn: '{system}の{browser}',
  someBrowser: 'ブラウザ',
  textBrowser: 'テキストブラウザ',
  unknownBrowser: '不明なブラウザ',
  rename: '名前を変える<hidden>：「{name}」</hidden>',
  remove: '削除<hidden>：「{name}」</hidden>',
  callIt: '呼び名',
  saveName: '名前を保存',
  passkeyAdded: 'パスキーを追加しました。これからはこれでログインできます。',
  passkeyRenamed: 'パスキーの名前を変えました。',
  passkeyRemoved:
    'パスキーを削除しました。これではもうログインできませんが、端末にはまだ表示されることがあります。',
  tooLate: '時間がかかりすぎたか、すでに送信されています。もう一度お試しください。',
  notChecked: 'このパスキーを確認できませんでした。もう一度お試しください。',
  unknownPasskey:
    'このパスキーはここに登録されていません。アカウントから削除されたか、別のサイトのものです。別の方法でログインしてください。',
  passkeyClosed: 'このアカウントは閉鎖されているため、このパスキーではログインできません。',
  tooManyPasskeys: 'パスキーは{limit, number}個までです。先に一つ削除してください。',
  somebodyElse: 'その間に別のアカウントでログインしています。もう一度お試しください。',
  knownHere: 'このパスキーはすでに登録されています。',
  passkeyGone: 'このパスキーはもうありません。',
  onlyWay: 'これが唯一のログイン方法です。先に別のパスキーを追加してください。',
  signedOut: 'ログアウトしています。ログインしてから、もう一度お試しください。',
  passkeyNameMissing: 'あとで見分けられる名前を付けてください。',
  passkeyNameTooLong: 'ここでは{limit, number}文字以内の名前にしてください。',
} satisfies Translated<'signIn'>;
