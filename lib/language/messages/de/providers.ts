import type { Translated } from '../../typed';

export default {
  signInWith: 'Mit <name>{provider}</name> anmelden',
  connect: '<name>{provider}</name> verbinden',
  onward: 'Weiter zu <name>{provider}</name>',
  onwardNote: 'Dort meldest du dich an, danach kommst du hierher zurück.',
  goOnTo: 'Weiter zu <name>{provider}</name>',
  away: '{provider} antwortet gerade nicht. Bitte versuch es gleich noch einmal oder nimm einen anderen Weg.',
  notHere: 'Auf diesem Weg kann man sich hier nicht anmelden.',
  cameToNothing:
    'Daraus wurde nichts: Es wurde abgebrochen oder hat zu lange gedauert. Du kannst es noch einmal versuchen oder einen anderen Weg nehmen.',
  closed: 'Dieses Konto wurde geschlossen, deshalb wird niemand angemeldet.',
  tooLate: 'Das hat zu lange gedauert oder ist schon geschehen. Bitte melde dich neu an.',
  addressKnown: 'Inzwischen gibt es ein Konto mit dieser Adresse. Bitte melde dich neu an.',
  noAddress:
    '{provider} sagt nicht, dass deine Adresse bestätigt ist, deshalb hat dein Konto keine. Wenn du hier schon ein Konto hast, melde dich bitte an wie zuvor; dann kannst du {provider} unter „Anmeldung“ verbinden.',
  knownAddress: 'Mit deiner Adresse gibt es schon ein Konto',
  knownAddressNote:
    'Damit niemand sonst hineinkommt, schicken wir dir einen Link. Öffne ihn in diesem Browser; von da an meldet dich auch {provider} an.',
  asBefore: 'Anmelden wie zuvor',
  otherSites: 'Andere Websites',
  aboutOtherSites:
    'Ein Konto, das du bei einer anderen Website hast, kann dich hier anmelden. Sie erfährt, dass du hierherkommst, und nichts von dem, was du schreibst.',
  disconnect: 'Trennen<hidden>: {provider}</hidden>',
  connected: 'Von jetzt an meldet dich {provider} an.',
  unproven:
    '{provider} sagt nicht, dass deine Adresse dort bestätigt ist, deshalb wurde es nicht verbunden. Bitte bestätige deine Adresse dort zuerst.',
  elsewhere:
    'Es wurde nicht verbunden: Dieses Konto bei {provider} oder seine Adresse gehört hier jemand anderem.',
  another:
    'Es wurde nicht verbunden: Ein anderes Konto bei {provider} meldet dich schon an. Bitte trenne zuerst jenes.',
  disconnected: 'Es ist getrennt und meldet dich nicht mehr an.',
  notConnected: 'Es ist nicht mehr verbunden.',
} satisfies Translated<'providers'>;
