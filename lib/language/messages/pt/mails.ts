import type { Translated } from '../../typed';

export default {
  signInSubject: 'Seu link para entrar em {blog}',
  hello: 'Olá,',
  signInWhy: 'Você pediu para entrar em {blog}. Abra esta página e aperte o botão:',
  signInWhyHtml: 'Você pediu para entrar em {blog}. Abra a página e aperte o botão.',
  openToSignIn: 'Abrir a página para entrar',
  signInLimits: 'O link vale uma vez, por {minutes, number} minutos, no navegador em que você o abrir.',
  notYou: 'Se não foi você, nada aconteceu e pode esquecer este e-mail.',
  borrowedSubject: 'Foi você em {blog}?',
  borrowedWhy:
    'Alguém que não estava conectado escreveu um comentário em {blog} e informou o seu e-mail. Ele está em espera, e só quem cuida dos comentários pode lê-lo.',
  borrowedDo: 'Se foi você, torne-o seu; se não, diga. Para as duas coisas há um botão nesta página:',
  ownSubject: '{blog} agora é seu',
  ownWhy:
    '{name} passou {blog} para você. As configurações, todos os artigos e a função de cada pessoa ficam com você a partir de agora, no estúdio:',
  gaveSubject: '{blog} agora é de outra pessoa',
  gaveWhy: 'Você passou {blog} para {name}. Você continua escrevendo lá, e o que escreveu continua seu.',
  gaveNotYou:
    'Se não foi você, saia de todos os seus navegadores nesta página e escreva para {name}, a única pessoa que pode devolver o blog:',
} satisfies Translated<'mails'>;
