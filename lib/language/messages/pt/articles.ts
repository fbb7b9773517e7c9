import type { Translated } from '../../typed';

export default {
  untitled: 'Sem título',
  comments:
    '{count, plural, =0 {Ainda sem comentários} one {# comentário} many {# de comentários} other {# comentários}}',
  articles: '{count, plural, one {# artigo} many {# de artigos} other {# artigos}}',
  authorAnswered: '{answers, plural, one {# resposta} many {# de respostas} other {# respostas}} de {name}',
  authorsAnswered: '{answers, plural, one {# resposta} many {# de respostas} other {# respostas}} da autoria',
  alsoIn: 'Também em:',
  pages: 'Páginas de artigos',
  newer: 'Artigos mais recentes',
  older: 'Artigos mais antigos',

  contents: 'Sumário',
  copy: 'Copiar',
  copied: 'Copiado',
  edited: 'editado em <date></date>',
  minutes: '{minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}',
  commentsWithAnswers: '<link>{comments}</link>, <answers>{answered}</answers>',
  textUnder: 'Texto sob <link>{licence}</link>',
  firstAt: 'Publicado primeiro em <link>{host}</link>',
  beside: 'Artigos anterior e seguinte',
  earlier: 'Antes',
  later: 'Depois',
  series: 'Série',
  firstPart: 'Primeira parte: <series>{name}</series>',
  partOf: 'Parte {part, number} de {parts, number}: <series>{name}</series>',
  author: 'Autoria',
  tagged: 'Etiquetas',

  playVideo: 'Reproduzir o vídeo',
  showPost: 'Mostrar a publicação',
  fromSite: '{what}, de {site}',
  siteLearns: 'Vem de {site}, que então fica sabendo seu endereço na internet e que você esteve aqui.',
  videoOn: 'Um vídeo em {site}',
  postOn: 'Uma publicação em {site}',
} satisfies Translated<'articles'>;
