import type { Translated } from '../../typed';

export default {
  nameTooLong: 'お名前は{limit, number}文字までです。',
  nameNoLetter: '文字を一つは含むお名前をご記入ください。',
  nameMissing: 'お名前をご記入ください。書いた内容の横に表示されます。',
  nameTaken:
    'ここで書いている方のお名前と紛らわしいお名前です。ご本人でしたらログインしてください。そうでなければ別のお名前をお選びください。',
  nameRole: 'これは役割であって、お名前ではありません。お名前をご記入ください。',
  nameLabel: '「筆者」のような肩書きは、印と紛らわしくなります。お名前だけをご記入ください。',
  emailTooLong: 'メールアドレスは{limit, number}文字までです。',
  noEmail: 'メールアドレスではないようです。name@example.org のように書きます。',
  emailForLink: 'リンクをお届けするため、メールアドレスをご記入ください。',
  emailForLater: 'メールアドレスをご記入ください。あとでログインするときに使います。',
  emailMissing: 'メールアドレスをご記入ください。',
  noRole: '役割は owner、author、moderator のいずれかです。',
  linkSent:
    'このアドレスでメールを受け取れる場合、まもなくリンクが届きます。有効期限は{minutes, number}分です。このページは閉じてかまいません。',
  linkUsed: 'このリンクは使用済みか、期限が切れています。新しいリンクをお求めください。',
  accountClosed: 'このアカウントは閉じられているため、このリンクではログインできません。',
  ownLinkOver: 'このリンクは期限切れです。ブログを再起動すると、新しいリンクが表示されます。',
  alreadyOwned:
    'このブログにはすでに所有者がいるため、このリンクはもう使えません。ご本人でしたらログインしてください。',
  oneOwner:
    'このブログの所有者は{name}さんで、所有者は一人だけです。author か moderator の役割をお選びください。',
  ownerNeeded: 'このアドレスは所有者のものです。所有者のいないブログは管理できません。',
  signedOutRename: 'ログアウトしています。ログインしてからお名前を変更してください。',

  youHere: 'あなたのページ',
  ownThis: 'あなたはこのブログの所有者です。',
  writeHere: 'あなたはここの筆者です。',
  lookAfter: 'あなたはここのコメントを見守っています。',
  takePart: 'あなたはここの会話に参加しています。',
  toStudio: 'スタジオへ',
  studio: 'スタジオ',
  isRenamed: 'お名前は、表示されるすべての場所で変更されました。',
  signOut: 'ログアウト',
  signOutEverywhere: 'すべてのブラウザからログアウト',
  isSignedOut: 'ログアウトしました',
  signIn: 'ログイン',
  toFront: 'トップページへ',
  goOn: '元のページへ進む',
  youAre: '<who>{name}</who>さんとしてログインしています。',
  linkSignsIn: 'このリンクで<who>{name}</who>さんとしてログインします。',
  welcome: 'ようこそ。入る前に一つだけ：',
  linkOver: 'このリンクは期限切れです',
  linkOverNote:
    'リンクでログインできるのは一度だけ、{minutes, number}分以内です。このリンクは使用済みか、古くなっています。',
  newLink: '新しいリンクを受け取る',

  makeYours: 'このブログをあなたのものに',
  makeYoursNote:
    'このブログにはまだ所有者がいません。お名前をお知らせください。ご自身の記事に差し替えるまで、今ある記事にはあなたの名前が付きます。',
  hasOwner: 'このブログには所有者がいます',
  hasOwnerNote: 'そのため、このリンクはもう使えません。ご本人でしたらログインしてください。',
  startAgain: 'ブログを再起動すると、新しいリンクが表示されます。',
  makeMine: 'このブログを自分のものにする',

  yourName: 'お名前',
  nameOverArticles: '記事の上と、返信の横に表示されます。',
  nameBesideAll: 'ここで書いたすべてのものの横に表示されます。',
  nameBesideWords: 'ここで書くものの横に表示されます。',
  changeName: '名前を変更する',
  email: 'メールアドレス',
  emailSignsIn: 'あとでログインするときに、リンクをお送りします。表示されることはありません。',
  linkByMail: 'ログイン用のリンクをお送りします。パスワードを覚える必要はありません。',
  sendLink: 'リンクを受け取る',
  otherAddress: '別のアドレスを使う',
} satisfies Translated<'identity'>;
