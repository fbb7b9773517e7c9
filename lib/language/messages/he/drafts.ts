import type { Translated } from '../../typed';

export default {
  otherWords: 'יש לך דברים אחרים למקום הזה, מלשונית אחרת או מביקור קודם:',
  takeOthers: 'לקחת אותם',
  keepMine: 'להשאיר את מה שכתוב כאן',
  begunReply: 'התחלת לכתוב כאן תשובה:',
  goOnWithIt: 'להמשיך לכתוב',
  notSavedYet: 'הדברים האלה שמורים בדפדפן הזה, ועוד לא נשמרו בתגובה.',
  startOver: 'חזרה למה שנשלח',
  closedMeanwhile: 'התחלת לכתוב כאן לפני הסגירה. הדברים שלך עדיין בדפדפן הזה:',
  yourWords: 'הדברים שלך',
  forgetThem: 'לשכוח אותם',
} satisfies Translated<'drafts'>;
