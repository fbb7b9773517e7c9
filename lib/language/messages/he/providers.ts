import type { Translated } from '../../typed';

export default {
  signInWith: 'כניסה עם <name>{provider}</name>',
  connect: 'חיבור של <name>{provider}</name>',
  onward: 'המשך אל <name>{provider}</name>',
  onwardNote: 'הכניסה נעשית שם, ואחריה חוזרים לכאן.',
  goOnTo: 'להמשיך אל <name>{provider}</name>',
  away: 'אין כרגע תשובה מ־{provider}. נא לנסות שוב בעוד רגע או לבחור דרך אחרת.',
  notHere: 'אי אפשר להיכנס כאן בדרך הזאת.',
  cameToNothing: 'לא יצא מזה דבר: הפעולה נעצרה או ארכה זמן רב מדי. אפשר לנסות שוב או לבחור דרך אחרת.',
  closed: 'החשבון הזה נסגר, ולכן לא נעשתה כניסה.',
  tooLate: 'זה ארך זמן רב מדי, או שכבר נעשה. נא להיכנס מחדש.',
  addressKnown: 'בינתיים יש חשבון עם הכתובת הזאת. נא להיכנס מחדש.',
  noAddress:
    'לא נמסר מ־{provider} שהכתובת שלך אומתה, ולכן לחשבון אין כתובת. אם כבר יש לך כאן חשבון, נא להיכנס כמו קודם; אחר כך אפשר לחבר את {provider} תחת ״כניסה״.',
  knownAddress: 'כבר יש חשבון עם הכתובת שלך',
  knownAddressNote:
    'כדי שאיש אחר לא ייכנס אליו, נשלח אליך קישור. נא לפתוח אותו בדפדפן הזה, ומאז אפשר להיכנס גם עם {provider}.',
  asBefore: 'כניסה כמו קודם',
  otherSites: 'אתרים אחרים',
  aboutOtherSites:
    'חשבון שיש לך באתר אחר יכול לשמש לכניסה כאן. האתר ההוא יודע על הביקור שלך, ולא על מה שנכתב.',
  disconnect: 'ניתוק<hidden>: {provider}</hidden>',
  connected: 'מעכשיו אפשר להיכנס עם {provider}.',
  unproven: 'לא נמסר מ־{provider} שהכתובת שלך שם אומתה, ולכן החיבור לא נעשה. נא לאמת שם את הכתובת קודם.',
  elsewhere: 'החיבור לא נעשה: החשבון הזה ב־{provider}, או הכתובת שלו, שייך כאן למישהו אחר.',
  another: 'החיבור לא נעשה: חשבון אחר ב־{provider} כבר משמש לכניסה שלך. נא לנתק אותו קודם.',
  disconnected: 'החיבור נותק ואינו משמש עוד לכניסה.',
  notConnected: 'החיבור כבר אינו קיים.',
} satisfies Translated<'providers'>;
