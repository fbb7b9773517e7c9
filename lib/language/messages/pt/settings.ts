import type { Translated } from '../../typed';

export default {
  nameMissing: 'Um blog precisa de um nome.',
  nameTooLong: 'O nome é longo demais: no máximo {limit, number} caracteres.',
  taglineTooLong: 'A linha é longa demais: no máximo {limit, number} caracteres.',
  noTimeZone: 'Isto não é um fuso horário. Os nomes são como “Europe/Lisbon” ou “UTC”.',
  noColour: 'Informe a cor com seis dígitos, como #0a6b5c.',
  unreadableColour:
    'Sobre o papel esta cor tem um contraste de {contrast} para 1, e as palavras precisam de 4,5. O tom legível mais próximo é {shade}.',
  ownerOnly: 'Só quem possui o blog pode mudar suas configurações.',
  chooseOne: 'Escolha uma destas opções.',
} satisfies Translated<'settings'>;
