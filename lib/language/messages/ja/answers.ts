import type { Translated } from '../../typed';

export default {
  hearBack: '返信があったらメールで知らせる（ご本人かどうか、一度メールで確認します）',
  answered: '「{title}」で{name}さんから返信がありました',
  authorAnswered: '「{title}」で筆者の{name}さんから返信がありました',
  authorAndOthers: '「{title}」で筆者の{name}さんとほかの方から返信がありました',
  manyAnswered: '「{title}」で{count, plural, other {#件}}の返信がありました',
  wrote: '「{title}」へのあなたのコメントに、{name}さんから返信がありました。',
  authorWrote: '「{title}」へのあなたのコメントに、筆者の{name}さんから返信がありました。',
  wroteHtml: '「{title}」へのあなたのコメントに、<who>{name}</who>さんから返信がありました。',
  authorWroteHtml: '「{title}」へのあなたのコメントに、筆者の<who>{name}</who>さんから返信がありました。',
  goOn: '返信を読んで、続けるにはこちら：{link}',
  open: '返信を読む',
  youWrote: 'あなたのコメント：',
  whyMember: 'アカウントをお持ちの{blog}で返信があったため、このメールをお送りしています。',
  whyGuest: 'コメントへの返信を知らせるよう{blog}にご希望があったため、このメールをお送りしています。',
  stopHere: '次のページのボタン一つで停止できます。',
  stop: 'このメールを停止する',

  askSubject: '{blog}での返信をお知らせしますか？',
  askWhy:
    '{blog}でこのアドレスのコメントが公開されました。書いた方は、返信があったときのお知らせメールを希望しています。ご本人ですか？',
  askDo: 'ご本人でしたら、次のページを開き、ボタンを押してください。',
  openToConfirm: 'ページを開く',
  askElse: 'お心当たりがなければ、何もしないでください。この件でほかのメールは届きません。',

  confirmTitle: '返信をメールで受け取りますか？',
  confirmNote:
    'お知らせを希望したコメントに返信があると、メールが届きます。どのメールにも、停止するためのリンクがあります。',
  confirm: 'はい、返信を知らせてください',
  isConfirmed: '返信をお知らせします',
  isConfirmedNote: '返信があると、メールでお知らせします。このページは閉じてかまいません。',
  linkOver: 'このリンクは期限が切れています',
  linkOverDo:
    'このリンクは期限が切れています。次のコメントの下の欄にチェックを入れると、新しいリンクが届きます。',
  linkBroken: 'このリンクは完全ではありません。もう一度メールから開いてください。',

  stopTitle: '返信のお知らせを停止しますか？',
  stopNote: '停止すると、どの記事で返信があっても、このブログからメールは届きません。',
  stopThem: 'お知らせを停止する',
  isStopped: 'お知らせを停止しました',
  isStoppedMember: 'また受け取りたいときは、ご自分のページのボタンを押してください。',
  isStoppedGuest: 'また受け取りたいときは、次のコメントの下の欄にチェックを入れてください。',
  toMe: 'ご自分のページへ',

  mailsTitle: '返信のお知らせメール',
  mailsOn: '返信があると、その内容がメールで届きます。',
  mailsOff: '返信があっても、メールは届きません。',
  startThem: 'メールで知らせる',
  areWanted: 'これからは、返信があるとメールが届きます。',
  areStopped: 'これからは、返信があってもメールは届きません。',
} satisfies Translated<'answers'>;
