import type { Translated } from '../../typed';

export default {
  untitled: 'ללא כותרת',
  comments: '{count, plural, =0 {אין עדיין תגובות} one {תגובה אחת} two {שתי תגובות} other {# תגובות}}',
  articles: '{count, plural, one {מאמר אחד} two {שני מאמרים} other {# מאמרים}}',
  authorAnswered: '{answers, plural, one {תשובה אחת} two {שתי תשובות} other {# תשובות}} מאת {name}',
  authorsAnswered: '{answers, plural, one {תשובה אחת} two {שתי תשובות} other {# תשובות}} מאת הכותבים',
  pages: 'עמודי המאמרים',
  newer: 'מאמרים חדשים יותר',
  older: 'מאמרים ישנים יותר',

  contents: 'תוכן העניינים',
  copy: 'העתקה',
  copied: 'הועתק',
  edited: 'נערך ב־<date></date>',
  minutes: '{minutes, plural, one {דקת קריאה} two {שתי דקות קריאה} other {# דקות קריאה}}',
  commentsWithAnswers: '<link>{comments}</link>, <answers>{answered}</answers>',
  textUnder: 'הטקסט ברישיון <link>{licence}</link>',
  firstAt: 'פורסם לראשונה ב־<link>{host}</link>',
  beside: 'מאמרים קודמים ומאוחרים',
  earlier: 'לפני כן',
  later: 'אחרי כן',
  series: 'סדרה',
  firstPart: 'חלק ראשון: <series>{name}</series>',
  partOf: 'חלק {part, number} מתוך {parts, number}: <series>{name}</series>',
  author: 'כותב/ת בבלוג',
  tagged: 'תגיות',
} satisfies Translated<'articles'>;
