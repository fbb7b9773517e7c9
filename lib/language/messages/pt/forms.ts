import type { Translated } from '../../typed';

export default {
  marked: 'Confira os campos marcados.',
  markedOne: 'Confira o campo marcado.',
  notWhole: 'O formulário não chegou inteiro. Envie de novo.',
  openAgain: 'Este formulário não chegou inteiro. Abra a página de novo e envie dali.',
  databaseAway:
    'O blog não alcança seu banco de dados agora. Suas palavras ainda estão aqui: envie de novo em um minuto.',
  tooMany:
    'É muito em pouco tempo. Nada se perdeu: envie de novo em {minutes, plural, one {um minuto} many {# de minutos} other {# minutos}}.',
  failed: 'Algo deu errado do nosso lado. Suas palavras ainda estão aqui: envie de novo.',
  notText: 'Escreva como texto: outra coisa foi enviada.',
  notHere: 'Este formulário cita algo que não está aqui.',
  noLanguage: 'Isto não é um código de idioma. Os códigos são como “en”, “de” ou “pt-BR”.',
} satisfies Translated<'forms'>;
