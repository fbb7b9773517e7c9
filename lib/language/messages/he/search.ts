import type { Translated } from '../../typed';

export default {
  title: 'חיפוש',
  titleFor: 'חיפוש: ״{query}״',
  field: 'חיפוש בבלוג הזה',
  send: 'חיפוש',
  hint: '<typed>״מילים במירכאות״</typed> עומדות זו לצד זו, <typed>-מילה</typed> נשארת בחוץ, <typed>or</typed> מוצא אחת משתיים.',
  browse: 'או לעיין ב<archive>ארכיון</archive> וב<tags>תגיות</tags>.',

  show: 'מה להציג',
  all: 'הכול',
  articleCount: '{count, plural, =0 {אין מאמרים} one {מאמר אחד} two {שני מאמרים} other {# מאמרים}}',
  manyArticles: 'יותר מ־{count, number} מאמרים',
  commentCount: '{count, plural, =0 {אין תגובות} one {תגובה אחת} two {שתי תגובות} other {# תגובות}}',
  manyComments: 'יותר מ־{count, number} תגובות',
  articles: 'מאמרים',
  comments: 'תגובות',
  furtherArticles: 'מאמרים נוספים',
  furtherComments: 'תגובות נוספות',
  toBeginning: 'להתחלה',
  tagged: 'כל מה שמסומן בתגית <link>{name}</link>',

  nothing: 'שום דבר כאן אינו אומר ״<asked>{query}</asked>״.',
  instead: 'שום דבר כאן אינו אומר ״<asked>{query}</asked>״. מוצג מה שאומר ״<other>{instead}</other>״.',
  meant: 'האם הכוונה ל־<link>{query}</link>?',
  alike: 'כותרות דומות',
  noWord: 'אין כאן מילה שאפשר לחפש.',
  onlyExcluded: 'כאן כתוב רק מה להשאיר בחוץ. מה למצוא?',
  tooCommon: 'המילים האלה נמצאות כמעט בכול. מילה נדירה יותר תמצא יותר.',
  cut: 'זה הרבה בבת אחת: רק ההתחלה חופשה.',
  tooSlow: 'החיפוש הזה נמשך יותר מדי. עם פחות מילים, או מילים נדירות יותר, הוא מהיר.',
  tooMany: 'רבים מחפשים כרגע. נא לנסות שוב בעוד רגע.',

  missingAlike: 'אולי זה אחד מאלה',
  toFrontPage: 'אל העמוד הראשי',
} satisfies Translated<'search'>;
