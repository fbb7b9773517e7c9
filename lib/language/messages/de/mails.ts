import type { Translated } from '../../typed';

export default {
  signInSubject: 'Dein Link zum Anmelden bei {blog}',
  hello: 'Hallo,',
  signInWhy: 'Du wolltest dich bei {blog} anmelden. Öffne diese Seite und drücke ihren Knopf:',
  signInWhyHtml: 'Du wolltest dich bei {blog} anmelden. Öffne die Seite und drücke ihren Knopf.',
  openToSignIn: 'Die Seite zum Anmelden öffnen',
  signInLimits:
    'Der Link gilt einmal, {minutes, number} Minuten lang, in dem Browser, in dem du ihn öffnest.',
  notYou: 'Wenn du es nicht warst, ist nichts geschehen, und du kannst diese Mail vergessen.',
} satisfies Translated<'mails'>;
