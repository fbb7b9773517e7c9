import type { Translated } from '../../typed';

export default {
  signInSubject: 'הקישור שלך לכניסה אל {blog}',
  hello: 'שלום,',
  signInWhy: 'התקבלה בקשה לכניסה אל {blog}. נא לפתוח את העמוד הזה וללחוץ על הכפתור שבו:',
  signInWhyHtml: 'התקבלה בקשה לכניסה אל {blog}. נא לפתוח את העמוד וללחוץ על הכפתור שבו.',
  openToSignIn: 'לפתוח את עמוד הכניסה',
  signInLimits: 'הקישור פועל פעם אחת, במשך {minutes, number} דקות, בדפדפן שבו הוא נפתח.',
  notYou: 'אם הבקשה לא באה ממך, לא קרה דבר ואפשר להתעלם מהודעת הדוא״ל הזאת.',
} satisfies Translated<'mails'>;
