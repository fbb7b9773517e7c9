import type { Translated } from '../../typed';

export default {
  marked: '印の付いた項目をご確認ください。',
  markedOne: '印の付いた項目をご確認ください。',
  notWhole: 'フォームがすべて届きませんでした。もう一度お送りください。',
  openAgain: 'フォームがすべて届きませんでした。ページを開き直して、そこからお送りください。',
  databaseAway:
    'ただいまデータベースに接続できません。書いた内容は残っています。1分ほどしてからもう一度お送りください。',
  tooMany:
    '短い時間に多く送られました。書いた内容は残っています。{minutes, plural, other {#分後}}にもう一度お送りください。',
  failed: 'こちらで問題が起きました。書いた内容は残っています。もう一度お送りください。',
  notText: '文字でご入力ください。別のものが送られました。',
  notHere: 'このフォームが指すものは、ここにはありません。',
  noLanguage: '言語コードではありません。「en」「de」「pt-BR」のように書きます。',
} satisfies Translated<'forms'>;
