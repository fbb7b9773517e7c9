import type { Translated } from '../../typed';

export default {
  yourComments: 'התגובות שלך',
  yourData: 'הנתונים שלך',

  profile: 'פרופיל',
  website: 'האתר שלך',
  websiteNote: 'השם שלך, לצד התגובות, מוביל אליו.',
  bio: 'עליך',
  bioNote: 'כמה משפטים. הם מופיעים בעמוד הכותב/ת שלך, אם יש לך מאמרים כאן.',
  bioTooLong: 'נא להסתפק כאן ב־{limit, number} תווים לכל היותר.',
  saveProfile: 'שמירת הפרופיל',
  isDescribed: 'הפרופיל נשמר.',

  latestComments: 'התגובות האחרונות שלך',
  allComments: 'כל התגובות שלך',
  statePublished: 'פורסמה',
  stateHeld: 'ממתינה',

  earlier: 'נכתב כאן עם כתובתך, בלי להיכנס',
  earlierNote:
    '{count, plural, one {תגובה אחת נכתבה כאן בידי אורח שמסר את הכתובת שלך.} two {שתי תגובות נכתבו כאן בידי אורחים שמסרו את הכתובת שלך.} other {# תגובות נכתבו כאן בידי אורחים שמסרו את הכתובת שלך.}} כל אחד יכול להקליד כתובת, ולכן נא לקרוא קודם במה מדובר. מה ששלך יופיע אז תחת שמך.',
  earlierShow: '{count, plural, one {להציג אותה} two {להציג אותן} other {להציג אותן}}',
  earlierMore: '{count, plural, one {ועוד אחת.} two {ועוד שתיים.} other {ועוד #.}}',
  claim: '{count, plural, one {כתבתי אותה} two {כתבתי את שתיהן} other {כתבתי את כולן}}',
  areClaimed: 'התגובות האלה שלך מעכשיו, ומופיעות תחת שמך.',
  wasMe: 'זה היה ממני',
  wasNotMe: 'זה לא היה ממני',
  isDisowned: 'תודה. כתובתך כבר אינה רשומה בתגובה הזאת, ומישהו כאן יעבור עליה.',
  notUnderAddress: 'אין עוד תגובה כזאת תחת כתובתך.',

  browsers: 'היכן החשבון שלך פתוח',
  aboutBrowsers:
    'דפדפן שלא היה בשימוש {days, number} ימים יוצא מהחשבון מעצמו. אם אחד מהם אינו מוכר לך, נא להוציא אותו.',
  sessionHere: 'הדפדפן הזה. נכנסת <began></began>.',
  sessionUsed: 'נכנסת <began></began>, שימש <used></used>.',
  signOutThere: 'יציאה<hidden>: ״{device}״</hidden>',
  signOutOthers: 'יציאה מכל השאר',
  isSignedOutThere: 'הדפדפן ההוא יצא מהחשבון.',
  areSignedOut: 'יצאת מהחשבון בכל שאר הדפדפנים.',
  sessionGone: 'הדפדפן ההוא כבר יצא מהחשבון.',

  exportTitle: 'לקחת איתך',
  exportNote:
    'מה שהבלוג הזה שומר עם החשבון שלך, בקובץ אחד לתוכנות (JSON): הפרופיל, התגובות בכל מצב, המאמרים, מפתחות הגישה בלי הסוד שלהם, והיכן החשבון שלך פתוח.',
  exportButton: 'הורדת הנתונים שלי',

  deleteTitle: 'מחיקת החשבון',
  deleteNote:
    'השם, הכתובת ומפתחות הגישה נשכחים, והיציאה מהחשבון נעשית מיד בכל מקום. איש אינו יכול להשיב אותו.',
  whatOfComments: 'מה יהיה על התגובות שלך?',
  keepThem: 'הן נשארות, בשם ״{name}״, כדי שהשיחות יישארו שלמות.',
  removeThem: 'הן מוסרות. במקום שבו מישהו השיב, מקום ריק אומר שהיה שם משהו.',
  formerReader: 'מישהו מפעם',
  typeWord: 'נא להקליד ״{word}״, כדי שזה לא יקרה בטעות',
  confirmWord: 'מחיקה',
  confirmWrong: 'כדי למחוק את החשבון, נא להקליד כאן ״{word}״.',
  wordTooLong: 'זה ארוך מהמילה המבוקשת.',
  chooseOne: 'נא לבחור אחת מהשתיים.',
  deleteAccount: 'למחוק את החשבון שלי',
  ownerStays: 'הבלוג הזה שלך, ואין מי שישמור על בלוג בלי בעלים. לכן החשבון שלך נשאר.',
  articlesFirst:
    '{articles, plural, one {השם שלך מופיע כאן מעל מאמר אחד.} two {השם שלך מופיע כאן מעל שני מאמרים.} other {השם שלך מופיע כאן מעל # מאמרים.}} נא להסיר קודם את מה ששלך לבד, או לבקש מבעלי הבלוג לשים מעליו שם אחר. אחר כך אפשר יהיה למחוק כאן את החשבון.',
  toArticles: 'אל המאמרים שלך',
  wroteMeanwhile: 'ברגע זה נכתב משהו בשמך. נא לשלוח שוב.',
  isDeleted: 'החשבון שלך נמחק',
  isDeletedNote: 'יצאת מהחשבון בכל מקום. תודה על חלקך בשיחה.',
} satisfies Translated<'account'>;
