import type { Translated } from '../../typed';

export default {
  nameMissing: 'ブログには名前が必要です。',
  nameTooLong: '名前が長すぎます。{limit, number}文字までです。',
  taglineTooLong: '一行の説明が長すぎます。{limit, number}文字までです。',
  noTimeZone: 'タイムゾーンではありません。「Europe/Lisbon」「UTC」のように書きます。',
  noColour: '色は #0a6b5c のように6桁でご記入ください。',
  unreadableColour:
    'この色は紙の上で{contrast}対1のコントラストしかなく、文字には4.5が必要です。読める色のうち最も近いのは {shade} です。',
  ownerOnly: '設定を変更できるのは、ブログの所有者だけです。',
  chooseOne: 'この中から一つお選びください。',
} satisfies Translated<'settings'>;
