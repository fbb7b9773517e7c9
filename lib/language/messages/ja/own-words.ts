import type { Translated } from '../../typed';

export default {
  isPublic: 'コメントは公開されています。',
  isPublicNote: '記事の下に表示され、どなたでもお読みになれます。',
  isHeld: 'ありがとうございます。コメントは確認待ちです。',
  isHeldNote:
    'こちらで拝読したのち、記事の下に表示されます。それまでは、このページとこのブラウザであなただけがご覧になれます。',
  isRefused: 'コメントは受け付けられませんでした。',
  isTakenDown: 'コメントは取り下げられました。',
  isWithdrawnTitle: 'このコメントは削除済みです。',
  isWithdrawnNote:
    '内容はもう保存されていません。返信があった場合は、書いた方が削除したことを示す一行が残ります。',

  calledSpam: 'こちらで拝読し、宣伝と判断しました。',
  takenForSpam: 'このブログの確認機能が宣伝と判断し、ほかの判断はまだありません。',
  takenDown: '記事の下に表示されていましたが、このブログの管理者が取り下げました。',
  notTaken: 'このブログの管理者が拝読し、公開しないことにしました。',
  articleGone: 'コメント先の記事は、現在公開されていません。',

  public: '公開中',
  held: '確認待ち',
  refused: '受け付けられませんでした',
  withdrawn: 'ご自身で削除',

  edit: '編集',
  save: '保存',
  isJudgedAgain: '編集した内容は新しいコメントと同じように確認され、拝読するまで保留になることがあります。',
  editIsFree: 'まだほかの方は読んでいません。編集したことは表示されません。',
  editIsFreeUntil: '{moment}まで、返信がないうちは、編集したことは表示されません。',
  editIsMarked: 'コメントに、編集したことが表示されます。',
  editIsAnswered:
    'すでに返信があります。その後に編集したことが表示され、返信を受けた内容も引き続きご覧になれます。',
  withdraw: '削除',
  withdrawHint:
    '取り消しはできません。内容は保存されなくなります。返信がある場合は、書いた方が削除したことを示す一行が残ります。',
  withdrawForGood: '完全に削除する',
  inItsPlace: '記事の下で見る',

  receipt: '控え',
  receiptHint:
    'このリンクから、どのブラウザでもこのページに戻れます。リンクを持つ方はコメントの編集と削除ができますので、ほかの方には教えないでください。',
  keepHere: 'このブラウザに保存する',
  isKept: '控えはこのブラウザに保存されています。',

  yourComments: 'あなたのコメント一覧',
  noneYet: 'まだ何もありません。',
  guestsHere:
    'このブラウザから送信されたもののうち、わかるものを表示しています。ログインすると、書いたものをすべてご覧になれます。',
  ownHere: 'ここに書いたコメントの編集と削除',
  earlierOnes: '以前のもの',

  answeredOn: '「{title}」で返信を受けた内容',
  answeredUnder: '次の記事で返信を受けた内容',
  answeredNote: '返信を受けた時点の内容です。その後、書いた方が編集しました。',
  asItStood: '{moment}までの内容',
  asItStands: '現在の内容',

  settingLabel: '編集できる時間（分）',
  settingHint:
    'この時間内で返信がないうちは、編集したことが表示されません。それ以降は、編集したことが表示されます。0 にすると常に表示されます。',
  settingRange: '0から{most, number}までの分数をご記入ください。',

  notYours:
    'この操作は、書いたご本人だけが行えます。ログインするか、送信したブラウザまたは控えのリンクをお使いください。',
  isWithdrawn: 'このコメントは、書いた方が完全に削除しました。',
  editedSince: 'その後、このコメントは編集されました。お読みになってから、改めて判断してください。',
  notEditable: 'このコメントは受け付けられなかったため、編集できません。',
} satisfies Translated<'ownWords'>;
