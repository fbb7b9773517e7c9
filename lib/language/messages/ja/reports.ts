import type { Translated } from '../../typed';

export default {
  title: 'コメントを報告する',
  whatIsWrong: 'どこに問題がありますか？',
  isSpam: 'スパムまたは宣伝です',
  isHurtful: '誰かを侮辱または脅しています',
  isImpostor: '別の人になりすましています',
  isPrivate: '個人的なことを明かしています',
  isOther: 'そのほか',
  chooseOne: 'どこに問題があるかをお選びください。',
  inYourWords: 'よろしければ、ご自身の言葉で',
  whoSeesIt:
    '読むのはここのコメントを管理する人だけです。ログインしている場合はお名前も見えます。コメントを書いた方には知らされません。',
  wordsTooLong: '{limit, number}文字以内でお書きください。',
  send: '報告を送信',
  isSent: 'ありがとうございます。コメントを管理する人が読みます。',
  isSentAgain: 'このコメントはすでにここから報告されています。ありがとうございます。一度で十分です。',
  notHere: 'このコメントはもうありませんので、報告の必要はありません。',
  reportedBy: '{reports, plural, other {#人の読者からの報告：}}',
  reader: '読者',
  isClosed: '対応済み',
  dismiss: '問題ありません',
  wasDismissed: '報告は対応済みです。新しい報告があっても確認待ちにはなりません。',
} satisfies Translated<'reports'>;
