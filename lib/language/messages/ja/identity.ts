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
} satisfies Translated<'identity'>;
