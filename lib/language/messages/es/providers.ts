import type { Translated } from '../../typed';

export default {
  signInWith: 'Entrar con <name>{provider}</name>',
  connect: 'Vincular <name>{provider}</name>',
  onward: 'Hacia <name>{provider}</name>',
  onwardNote: 'Allí inicias sesión y después vuelves aquí.',
  goOnTo: 'Seguir a <name>{provider}</name>',
  away: '{provider} no responde ahora mismo. Inténtalo de nuevo en un momento o elige otra forma.',
  notHere: 'Aquí no se puede entrar de esta forma.',
  cameToNothing: 'No resultó: se detuvo o tardó demasiado. Puedes intentarlo de nuevo o elegir otra forma.',
  closed: 'Esta cuenta se cerró, así que nadie ha entrado.',
  tooLate: 'Tardó demasiado o ya estaba hecho. Entra de nuevo, por favor.',
  addressKnown: 'Ya hay una cuenta con esta dirección. Entra de nuevo, por favor.',
  noAddress:
    '{provider} no dice que tu dirección esté confirmada, así que tu cuenta no tiene ninguna. Si ya tienes una cuenta aquí, entra como antes; después puedes vincular {provider} en «Inicio de sesión».',
  knownAddress: 'Ya hay una cuenta con tu dirección',
  knownAddressNote:
    'Para que nadie más entre en ella, te enviamos un enlace. Ábrelo en este navegador y, desde entonces, también entrarás con {provider}.',
  asBefore: 'Entrar como antes',
  otherSites: 'Otros sitios',
  aboutOtherSites:
    'Con una cuenta que tengas en otro sitio puedes entrar aquí. Ese sitio sabe que vienes, y nada de lo que escribes.',
  disconnect: 'Desvincular<hidden> {provider}</hidden>',
  connected: 'Desde ahora entras con {provider}.',
  unproven:
    '{provider} no dice que tu dirección allí esté confirmada, así que no se vinculó. Confirma primero tu dirección allí.',
  elsewhere: 'No se vinculó: esta cuenta de {provider}, o su dirección, es aquí de otra persona.',
  another: 'No se vinculó: ya entras con otra cuenta de {provider}. Desvincula primero esa.',
  disconnected: 'Está desvinculado y ya no sirve para entrar.',
  notConnected: 'Ya no está vinculado.',
} satisfies Translated<'providers'>;
