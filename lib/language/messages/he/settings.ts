import type { Translated } from '../../typed';

export default {
  nameMissing: 'לבלוג נדרש שם.',
  nameTooLong: 'השם ארוך מדי: {limit, number} תווים לכל היותר.',
  taglineTooLong: 'השורה ארוכה מדי: {limit, number} תווים לכל היותר.',
  noTimeZone: 'זה אינו אזור זמן. שמות נראים כמו ״Europe/Lisbon״ או ״UTC״.',
  noColour: 'נא לציין את הצבע בשש ספרות, כמו ‎#0a6b5c.',
  unreadableColour:
    'על הנייר לצבע הזה ניגודיות של {contrast} ל־1, ומילים צריכות 4.5. הגוון הקרוב שאפשר לקרוא הוא ‎{shade}.',
  ownerOnly: 'רק בעלי הבלוג יכולים לשנות את ההגדרות.',
  chooseOne: 'נא לבחור אחת מהאפשרויות.',
} satisfies Translated<'settings'>;
