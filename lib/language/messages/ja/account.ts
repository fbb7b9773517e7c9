import type { Translated } from '../../typed';

export default {
  yourComments: 'あなたのコメント',
  yourData: 'あなたのデータ',

  profile: 'プロフィール',
  website: 'ウェブサイト',
  websiteNote: 'コメントの横のお名前がここへのリンクになります。',
  bio: '自己紹介',
  bioNote: '短い文でどうぞ。ここで記事を書いている場合、筆者のページに表示されます。',
  bioTooLong: 'ここは{limit, number}文字以内でお願いします。',
  saveProfile: 'プロフィールを保存',
  isDescribed: 'プロフィールを保存しました。',
  portrait: 'あなたの画像',
  portraitNote:
    'ここと、記事を書いている場合は筆者のページに表示されます。コメントの横に出るのはお名前だけです。',
  portraitHint: '中央が正方形で保存されます。撮影した場所や機器の情報は消去されます。',
  portraitFile: '画像',
  portraitAnother: '別の画像',
  keepPortrait: 'この画像を保存',
  dropPortrait: '画像を外す',
  isPortraitKept: '画像を保存しました。',
  isPortraitGone: '画像を外しました。',
  givePortrait: '自分の画像を加える',
  changePortrait: '画像を変える・外す',
  toProfile: 'プロフィールへ',

  latestComments: '最近のコメント',
  allComments: 'すべてのコメント',
  statePublished: '公開中',
  stateHeld: '確認待ち',

  earlier: 'あなたのアドレスで、ログインせずに書かれたもの',
  earlierNote:
    '{count, plural, other {あなたのアドレスを入力したゲストが、ここに#件のコメントを書いています。}}アドレスは誰でも入力できますので、まず内容をご確認ください。ご自身のものであれば、あなたの名前で表示されます。',
  earlierShow: '{count, plural, other {表示する}}',
  earlierMore: '{count, plural, other {ほかに#件。}}',
  claim: '{count, plural, other {すべて自分が書きました}}',
  areClaimed: 'これらのコメントはあなたのものになり、あなたの名前で表示されます。',
  wasMe: 'わたしです',
  wasNotMe: 'わたしではありません',
  isDisowned: 'ありがとうございます。あなたのアドレスはこのコメントから外れ、ここの誰かが確認します。',
  notUnderAddress: 'あなたのアドレスのそのようなコメントは、もうありません。',

  browsers: 'ログインしている場所',
  aboutBrowsers:
    '{days, number}日間使われなかったブラウザは自動的にログアウトします。見覚えのないものがあれば、ログアウトさせてください。',
  sessionHere: 'このブラウザ。ログイン：<began></began>。',
  sessionUsed: 'ログイン：<began></began>、使用：<used></used>。',
  signOutThere: 'ログアウト<hidden>：「{device}」</hidden>',
  signOutOthers: 'ほかのすべてからログアウト',
  isSignedOutThere: 'そのブラウザをログアウトさせました。',
  areSignedOut: 'ほかのすべてのブラウザからログアウトしました。',
  sessionGone: 'そのブラウザはすでにログアウトしています。',

  exportTitle: '持ち出す',
  exportNote:
    'このブログがあなたのアカウントとともに保存しているものを、プログラム向けの一つのファイル（JSON）にまとめます。プロフィール、あらゆる状態のコメント、記事、パスキー（鍵そのものは含みません）、ログインしている場所が入ります。',
  exportButton: 'データをダウンロード',

  deleteTitle: 'アカウントの削除',
  deleteNote:
    'お名前、アドレス、パスキーは消去され、すべての場所からただちにログアウトします。元に戻すことは誰にもできません。',
  whatOfComments: 'コメントをどうしますか。',
  keepThem: '「{name}」の名前で残します。会話はそのまま保たれます。',
  removeThem: '削除します。返信のあった場所には、何かがあったことだけが示されます。',
  formerReader: '以前の読者',
  typeWord: '間違いを防ぐため、「{word}」と入力してください',
  confirmWord: '削除',
  confirmWrong: 'アカウントを削除するには、ここに「{word}」と入力してください。',
  wordTooLong: '求められている言葉より長くなっています。',
  chooseOne: 'どちらかをお選びください。',
  deleteAccount: 'アカウントを削除する',
  ownerStays:
    'あなたはこのブログの所有者です。所有者のいないブログは誰も見守れません。先に、運営する人に譲ってください。そのあとでアカウントを削除できます。',
  toTeam: '運営する人の一覧へ',
  articlesFirst:
    '{articles, plural, =1001 {ここには、あなたの名前の付いた記事が1,000件以上あります。} other {ここには、あなたの名前の付いた記事が#件あります。}}先に、ご自身だけの記事を削除するか、別の名前にするよう所有者にお伝えください。そのあとで、ここからアカウントを削除できます。',
  toArticles: '記事の一覧へ',
  wroteMeanwhile: 'たった今、あなたの名前で何かが書かれました。もう一度送信してください。',
  isDeleted: 'アカウントを削除しました',
  isDeletedNote: 'すべての場所からログアウトしました。会話にご参加いただき、ありがとうございました。',
} satisfies Translated<'account'>;
