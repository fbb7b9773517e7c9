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
  borrowedSubject: 'Warst du das auf {blog}?',
  borrowedWhy:
    'Jemand hat auf {blog} ohne Anmeldung einen Kommentar geschrieben und deine E-Mail-Adresse angegeben. Er wartet, und nur wer sich um die Kommentare kümmert, kann ihn lesen.',
  borrowedDo:
    'Wenn du es warst, mach ihn zu deinem; wenn nicht, sag es. Für beides gibt es auf dieser Seite einen Knopf:',
  ownSubject: '{blog} gehört jetzt dir',
  ownWhy:
    '{name} hat dir {blog} übergeben. Um die Einstellungen, alle Artikel und die Rollen aller kümmerst von jetzt an du dich, im Studio:',
  gaveSubject: '{blog} gehört jetzt jemand anderem',
  gaveWhy:
    'Du hast {blog} an {name} übergeben. Du schreibst dort weiter, und was du geschrieben hast, bleibt deins.',
  gaveNotYou:
    'Wenn du das nicht warst, melde auf dieser Seite alle deine Browser ab und schreib an {name}: Nur von dort kann der Blog zurückkommen:',
} satisfies Translated<'mails'>;
