import type { Translated } from '../../typed';

export default {
  title: 'דיווח על תגובה',
  whatIsWrong: 'מה לא בסדר בה?',
  isSpam: 'זה ספאם או פרסומת',
  isHurtful: 'יש בה עלבון או איום',
  isImpostor: 'מישהו מתחזה לאדם אחר',
  isPrivate: 'היא מגלה דברים פרטיים',
  isOther: 'משהו אחר',
  chooseOne: 'נא לבחור מה לא בסדר בה.',
  inYourWords: 'במילים שלך, אם רוצים',
  whoSeesIt:
    'רק מי שמטפלים כאן בתגובות קוראים זאת, עם שמך אם נכנסת לחשבון. מי שכתב/ה את התגובה לא יידע על כך.',
  wordsTooLong: 'נא לומר זאת ב־{limit, number} תווים לכל היותר.',
  send: 'שליחת הדיווח',
  isSent: 'תודה. מי שמטפלים כאן בתגובות יקראו זאת.',
  isSentAgain: 'כבר דווח מכאן על התגובה הזאת. תודה, די בפעם אחת.',
  notHere: 'התגובה הזאת כבר אינה כאן, ואין צורך לדווח עליה.',
  reportedBy:
    '{reports, plural, one {דיווח אחד על התגובה:} two {שני דיווחים על התגובה:} other {# דיווחים על התגובה:}}',
  reader: 'מהקוראים',
  isClosed: 'טופל',
  dismiss: 'אין בה שום פסול',
  wasDismissed: 'הדיווחים טופלו, ודיווחים נוספים לא יעכבו את התגובה.',
} satisfies Translated<'reports'>;
