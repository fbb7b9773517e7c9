import type { Translated } from '../../typed';

export default {
  withPasskey: 'Mit einem Passkey anmelden',
  byMail: 'Per Mail',
  newHere: 'Neu hier',
  newHereNote:
    'Eine Adresse brauchst du nicht: Dein Name und ein Passkey genügen. Er bleibt auf deinem Gerät und öffnet sich mit Finger, Gesicht oder PIN.',
  join: 'Mit einem Passkey dabei sein',
  needsScript:
    'Mit JavaScript könntest du dich auch mit einem Passkey anmelden oder mit ihm neu dazukommen. Der Link geht auch ohne.',
  known: 'Auf diesem Gerät hast du schon einen Passkey. Du kannst ihn einfach benutzen.',
  stopped:
    'Daraus wurde nichts: Es wurde abgebrochen, oder es war kein Passkey da. Du kannst es noch einmal versuchen oder einen anderen Weg nehmen.',
  impossible: 'Dieser Browser oder dieses Gerät kann das nicht. Bitte nimm einen anderen Weg.',
  signingIn: 'Anmeldung',
  aboutYou: 'Über dich',
  passkeys: 'Passkeys',
  aboutPasskeys:
    'Ein Passkey bleibt auf deinem Gerät und öffnet sich mit Finger, Gesicht oder PIN. Niemand kann ihn erraten, und es braucht keine Mail.',
  addPasskey: 'Passkey hinzufügen',
  addNeedsScript: 'Um einen Passkey hinzuzufügen, braucht dein Browser JavaScript.',
  needsHttps: 'Browser geben Passkeys nur an Websites, die über https erreicht werden.',
  passkeyUsed: 'Hinzugefügt <added></added>, benutzt <used></used>.',
  passkeyUnused: 'Hinzugefügt <added></added>, zum Anmelden noch nicht benutzt.',
  isSynced: 'Deine Geräte teilen ihn.',
  browserOn: '{browser} auf {system}',
  someBrowser: 'ein Browser',
  textBrowser: 'ein Textbrowser',
  unknownBrowser: 'ein unbekannter Browser',
  rename: 'Umbenennen<hidden>: „{name}“</hidden>',
  remove: 'Entfernen<hidden>: „{name}“</hidden>',
  callIt: 'Wie du ihn nennst',
  saveName: 'Namen speichern',
  passkeyAdded: 'Dein Passkey ist hinzugefügt. Von jetzt an meldet er dich an.',
  passkeyRenamed: 'Der Passkey hat seinen neuen Namen.',
  passkeyRemoved:
    'Der Passkey ist entfernt. Er meldet niemanden mehr an; dein Gerät bietet ihn vielleicht noch an.',
  tooLate: 'Das hat zu lange gedauert oder wurde schon einmal gesendet. Bitte versuch es noch einmal.',
  notChecked: 'Dieser Passkey ließ sich nicht prüfen. Bitte versuch es noch einmal.',
  unknownPasskey:
    'Dieser Passkey ist hier nicht bekannt: Er wurde aus seinem Konto entfernt oder gehört zu einer anderen Website. Bitte melde dich auf anderem Weg an.',
  passkeyClosed: 'Dieses Konto wurde geschlossen, deshalb meldet dieser Passkey niemanden an.',
  tooManyPasskeys: 'Du hast {limit, number} Passkeys, und mehr gehen nicht. Bitte entferne zuerst einen.',
  somebodyElse: 'Du hast dich inzwischen als jemand anders angemeldet. Bitte versuch es noch einmal.',
  knownHere: 'Dieser Passkey ist hier schon bekannt.',
  passkeyGone: 'Diesen Passkey gibt es hier nicht mehr.',
  onlyWay:
    'Das ist der einzige Weg, auf dem du dich anmelden kannst. Bitte füge zuerst einen anderen Passkey hinzu.',
  signedOut: 'Du bist abgemeldet. Bitte melde dich an und versuch es dann noch einmal.',
  passkeyNameMissing: 'Bitte gib ihm einen Namen, an dem du ihn wiedererkennst.',
  passkeyNameTooLong: 'Bitte nimm hier einen Namen mit höchstens {limit, number} Zeichen.',
} satisfies Translated<'signIn'>;
