import type { Translated } from '../../typed';

export default {
  isPublic: 'Seu comentário é público.',
  isPublicNote: 'Ele está sob o artigo, onde qualquer pessoa pode lê-lo.',
  isHeld: 'Agradecemos. Seu comentário está em espera.',
  isHeldNote:
    'Ele espera até que alguém daqui o leia, e então aparecerá sob o artigo. Até lá, ninguém além de você pode vê-lo, nesta página e neste navegador.',
  isRefused: 'Seu comentário não foi aceito.',
  isTakenDown: 'Seu comentário foi retirado.',
  isWithdrawnTitle: 'Você excluiu este comentário.',
  isWithdrawnNote:
    'O que ele dizia não é mais guardado aqui. Onde alguém tinha respondido, uma linha diz que ele foi excluído por quem o escreveu.',

  calledSpam: 'Alguém daqui o leu e o tomou por propaganda.',
  takenForSpam: 'As verificações deste blog o tomaram por propaganda, e ninguém aqui viu de outro modo.',
  takenDown: 'Ele estava sob o artigo, e alguém que cuida deste blog o retirou.',
  notTaken: 'Alguém que cuida deste blog o leu e decidiu não publicá-lo.',
  offTopic: 'Alguém daqui leu e achou que ele se afasta do assunto do artigo.',
  unkind: 'Alguém daqui leu e achou que ele poderia magoar alguém.',
  advertising: 'Alguém daqui leu e achou que ele faz propaganda de algo.',
  repeated: 'Alguém daqui leu e achou que ele repete o que já tinha sido dito.',
  articleGone: 'O artigo a que ele pertence não é mais público.',

  public: 'público',
  held: 'em espera',
  refused: 'não aceito',
  withdrawn: 'excluído por você',

  edit: 'Editar',
  save: 'Salvar',
  isJudgedAgain:
    'O que você mudar é visto como um comentário novo, e pode ficar em espera até que alguém daqui o leia.',
  editIsFree: 'Ninguém mais o leu ainda: a mudança não vai aparecer.',
  editIsFreeUntil: 'Até {moment}, e enquanto ninguém responder, a mudança não vai aparecer.',
  editIsMarked: 'O comentário vai dizer que foi editado.',
  editIsAnswered:
    'Alguém respondeu: o comentário vai dizer que foi editado depois, e as palavras respondidas continuam a um clique.',
  withdraw: 'Excluir',
  withdrawHint:
    'Isso não pode ser desfeito: o que ele diz não será mais guardado aqui. Onde alguém respondeu, uma linha vai dizer que ele foi excluído por quem o escreveu.',
  withdrawForGood: 'Excluir para sempre',
  inItsPlace: 'Ver no lugar dele',

  receipt: 'Seu recibo',
  receiptHint:
    'Este link traz de volta a esta página de qualquer navegador. Quem o tem pode editar e excluir o comentário: guarde-o só para você.',
  keepHere: 'Guardar neste navegador',
  isKept: 'Este navegador guarda seu recibo.',

  yourComments: 'Seus comentários',
  noneYet: 'Ainda não há nada aqui.',
  guestsHere:
    'O que foi enviado deste navegador, até onde ele sabe. Com sua conta, você vê tudo o que escreveu.',
  ownHere: 'O que você escreveu aqui, para editar ou excluir',
  earlierOnes: 'Anteriores',

  answeredOn: 'Palavras respondidas, em “{title}”',
  answeredUnder: 'Palavras respondidas sob',
  answeredNote: 'Alguém respondeu a estas palavras como estão aqui. Desde então elas foram editadas.',
  asItStood: 'Como estava até {moment}',
  asItStands: 'Como está agora',

  settingLabel: 'Minutos para editar',
  settingHint:
    'Durante esse tempo cada pessoa muda o que escreveu sem que apareça, a não ser que alguém responda antes. Depois o comentário diz que foi editado. Com 0, ele sempre diz.',
  settingRange: 'Indique um número de minutos de 0 a {most, number}.',

  notYours: 'Só quem o escreveu pode fazer isso: com sua conta, no navegador que o enviou ou com o recibo.',
  isWithdrawn: 'Este comentário foi excluído para sempre por quem o escreveu.',
  editedSince: 'Este comentário foi editado depois. Leia-o e julgue-o de novo.',
  notEditable: 'Este comentário não foi aceito, por isso não pode mais ser editado.',
} satisfies Translated<'ownWords'>;
