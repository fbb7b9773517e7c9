import type { Translated } from '../../typed';

export default {
  signInWith: 'Entrar com <name>{provider}</name>',
  connect: 'Conectar <name>{provider}</name>',
  onward: 'Rumo a <name>{provider}</name>',
  onwardNote: 'Você entra lá e depois volta para cá.',
  goOnTo: 'Continuar para <name>{provider}</name>',
  away: '{provider} não responde agora. Tente de novo daqui a pouco ou escolha outro caminho.',
  notHere: 'Aqui não é possível entrar desse jeito.',
  cameToNothing:
    'Não deu certo: foi interrompido ou demorou demais. Você pode tentar de novo ou escolher outro caminho.',
  closed: 'Esta conta foi encerrada, então ninguém entrou.',
  tooLate: 'Demorou demais ou já foi feito. Por favor, entre de novo.',
  addressKnown: 'Já existe uma conta com este endereço. Por favor, entre de novo.',
  noAddress:
    '{provider} não diz que seu endereço está confirmado, então sua conta fica sem endereço. Se você já tem uma conta aqui, entre como antes; depois é possível conectar {provider} em “Acesso”.',
  knownAddress: 'Já existe uma conta com seu endereço',
  knownAddressNote:
    'Para que mais ninguém entre nela, enviamos um link a você. Abra-o neste navegador e, a partir daí, {provider} também fará sua entrada.',
  asBefore: 'Entrar como antes',
  otherSites: 'Outros sites',
  aboutOtherSites:
    'Uma conta que você tem em outro site pode fazer sua entrada aqui. Esse site fica sabendo que você vem aqui, e nada do que você escreve.',
  disconnect: 'Desconectar<hidden> {provider}</hidden>',
  connected: 'A partir de agora, {provider} faz sua entrada.',
  unproven:
    '{provider} não diz que seu endereço lá está confirmado, então não foi conectado. Confirme primeiro seu endereço lá.',
  elsewhere: 'Não foi conectado: esta conta em {provider}, ou seu endereço, é de outra pessoa aqui.',
  another: 'Não foi conectado: outra conta em {provider} já faz sua entrada. Desconecte primeiro aquela.',
  disconnected: 'Está desconectado e não faz mais sua entrada.',
  notConnected: 'Não está mais conectado.',
} satisfies Translated<'providers'>;
