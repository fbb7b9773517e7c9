import type { Translated } from '../../typed';

export default {
  title: 'Pesquisa',
  titleFor: 'Pesquisa de “{query}”',
  field: 'Pesquisar neste blog',
  send: 'Pesquisar',
  hint: '<typed>“palavras entre aspas”</typed> ficam seguidas, <typed>-palavra</typed> fica de fora, <typed>or</typed> encontra uma de duas.',
  browse: 'Ou percorra <archive>o arquivo</archive> e <tags>as etiquetas</tags>.',

  show: 'O que mostrar',
  all: 'Tudo',
  articleCount: '{count, plural, =0 {Nenhum artigo} one {# artigo} many {# de artigos} other {# artigos}}',
  manyArticles: 'Mais de {count, number} artigos',
  commentCount:
    '{count, plural, =0 {Nenhum comentário} one {# comentário} many {# de comentários} other {# comentários}}',
  manyComments: 'Mais de {count, number} comentários',
  articles: 'Artigos',
  comments: 'Comentários',
  furtherArticles: 'Mais artigos',
  furtherComments: 'Mais comentários',
  toBeginning: 'Voltar ao início',
  tagged: 'Tudo com a etiqueta <link>{name}</link>',

  nothing: 'Nada aqui diz “<asked>{query}</asked>”.',
  instead:
    'Nada aqui diz “<asked>{query}</asked>”. Em vez disso, aparece o que diz “<other>{instead}</other>”.',
  meant: 'Você quis dizer <link>{query}</link>?',
  alike: 'Títulos parecidos',
  noWord: 'Não há aqui nenhuma palavra que se possa pesquisar.',
  onlyExcluded: 'Isto só diz o que fica de fora. O que você quer encontrar?',
  tooCommon: 'Estas palavras estão em quase tudo. Uma mais rara encontra mais.',
  cut: 'É muito de uma vez: só o começo foi pesquisado.',
  tooSlow: 'Esta pesquisa está demorando demais. Com menos palavras, ou mais raras, ela é rápida.',
  tooMany: 'Há muitas pesquisas neste momento. Tente de novo em um instante.',

  missingAlike: 'Talvez seja um destes',
  toFrontPage: 'Ir para a página inicial',
} satisfies Translated<'search'>;
