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
} satisfies Translated<'articles'>;
