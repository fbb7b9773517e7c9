import type { Translated } from '../../typed';

export default {
  title: 'Privacidade',
  intro: 'O que este blog sabe de você, e por quanto tempo.',
  readingTitle: 'Quando você lê',
  reading:
    'Ler não deixa nada aqui: nem cookie, nem contador, nem nada de servidores alheios. O que você viu por último é anotado só no seu navegador, para mostrar o que é novo.',
  players:
    'Vídeos e publicações de outros sites só são carregados quando você aperta o botão deles. A partir daí, aquele site sabe da sua visita.',
  search: 'O que você busca não é guardado em lugar nenhum.',
  writingTitle: 'Quando você escreve',
  comment:
    'Um comentário mostra seu nome e, se você der, seu site. Seu endereço de e-mail é guardado com ele e nunca é mostrado.',
  drafts:
    'O que você começa a escrever fica no seu próprio navegador até ser enviado. O script do formulário conta por quanto tempo ele ficou aberto, para distinguir máquinas de pessoas; isso não é guardado.',
  address:
    'Se você escreve sem entrar na conta e informa o endereço de alguém que tem conta aqui, essa pessoa é avisada, para que ninguém fale em nome dela.',
  network:
    'A rede de onde ele veio é guardada por {days, plural, one {um dia} many {# de dias} other {# dias}}, para reconhecer enxurradas de spam, e depois esquecida.',
  noNetwork: 'A rede de onde ele veio não é guardada.',
  filter: 'Se ele parece spam é decidido nesta máquina. Suas palavras não são enviadas a ninguém para isso.',
  report:
    'Se você denuncia um comentário, só quem cuida dos comentários lê isso. Fica guardado até {days, plural, one {um dia} many {# de dias} other {# dias}} depois de ser resolvido. Para que você conte uma só vez, fica com isso por {networkDays, plural, one {um dia} many {# de dias} other {# dias}} uma marca feita da sua rede, que não diz a ninguém onde você estava; com conta, no lugar dela fica a sua conta.',
  answers:
    'Se você quiser saber das respostas por e-mail, escrevemos ao seu endereço até que diga que não. Guardamos quem foi avisado de qual resposta, para que ninguém seja avisado duas vezes.',
  cookiesTitle: 'Cookies',
  cookies:
    'Um cookie só é criado quando você faz algo que precisa dele: entrar ({session, number} dias), lembrar seu nome neste aparelho ({guest, number} dias), ver seu próprio comentário enquanto ele espera ({receipt, number} dias) e guardar suas palavras enquanto você entra ({words, number} horas).',
  accountTitle: 'Se você entrar',
  account:
    'Seu nome e seu endereço, ou a metade pública da sua chave de acesso, são guardados enquanto você tiver uma conta aqui.',
  portrait:
    'Uma imagem sua, se você der uma, aparece nas suas próprias páginas. Só o meio dela é guardado, sem o que a câmera escreveu nela, até que você a tire ou exclua sua conta.',
  toMe: 'Sua conta',
} satisfies Translated<'privacy'>;
