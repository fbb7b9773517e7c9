import type { Translated } from '../../typed';

export default {
  otherWords: 'Você tem outras palavras para este lugar, de outra aba ou de uma visita anterior:',
  takeOthers: 'Usar essas',
  keepMine: 'Manter o que está aqui',
  begunReply: 'Você começou aqui uma resposta:',
  goOnWithIt: 'Continuar',
  notSavedYet: 'Estas palavras suas estão neste navegador e ainda não foram salvas.',
  startOver: 'Voltar ao que foi enviado',
  closedMeanwhile:
    'Você tinha começado a escrever aqui antes do encerramento. Suas palavras ainda estão neste navegador:',
  yourWords: 'Suas palavras',
  forgetThem: 'Esquecê-las',
} satisfies Translated<'drafts'>;
