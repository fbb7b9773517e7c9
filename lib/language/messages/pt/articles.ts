import type { Translated } from '../../typed';

export default {
  untitled: 'Sem título',
  comments:
    '{count, plural, =0 {Ainda sem comentários} one {# comentário} many {# de comentários} other {# comentários}}',
  articles: '{count, plural, one {# artigo} many {# de artigos} other {# artigos}}',
  authorAnswered: '{answers, plural, one {# resposta} many {# de respostas} other {# respostas}} de {name}',
  authorsAnswered: '{answers, plural, one {# resposta} many {# de respostas} other {# respostas}} da autoria',
  pages: 'Páginas de artigos',
  newer: 'Artigos mais recentes',
  older: 'Artigos mais antigos',
} satisfies Translated<'articles'>;
