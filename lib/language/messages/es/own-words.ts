import type { Translated } from '../../typed';

export default {
  isPublic: 'Tu comentario es público.',
  isPublicNote: 'Está bajo el artículo, donde cualquiera puede leerlo.',
  isHeld: 'Gracias. Tu comentario está en espera.',
  isHeldNote:
    'Espera a que alguien de aquí lo lea, y entonces aparecerá bajo el artículo. Hasta ese momento nadie más que tú puede verlo, en esta página y en este navegador.',
  isRefused: 'Tu comentario no fue aceptado.',
  isTakenDown: 'Tu comentario fue quitado.',
  isWithdrawnTitle: 'Eliminaste este comentario.',
  isWithdrawnNote:
    'Lo que decía ya no se guarda aquí. Donde alguien había respondido, una línea dice que lo eliminó quien lo escribió.',

  calledSpam: 'Alguien de aquí lo leyó y lo tomó por publicidad.',
  takenForSpam: 'Los controles de este blog lo tomaron por publicidad, y nadie aquí ha visto otra cosa.',
  takenDown: 'Estaba bajo el artículo, y alguien que cuida este blog lo quitó.',
  notTaken: 'Alguien que cuida este blog lo leyó y decidió no publicarlo.',
  offTopic: 'Alguien de aquí lo ha leído y cree que se aleja del tema del artículo.',
  unkind: 'Alguien de aquí lo ha leído y cree que podría herir a alguien.',
  advertising: 'Alguien de aquí lo ha leído y cree que hace publicidad de algo.',
  repeated: 'Alguien de aquí lo ha leído y cree que repite lo que ya se había dicho.',
  articleGone: 'El artículo al que pertenece ya no es público.',

  public: 'público',
  held: 'en espera',
  refused: 'no aceptado',
  withdrawn: 'eliminado por ti',

  edit: 'Editar',
  save: 'Guardar',
  isJudgedAgain:
    'Lo que cambies se mira como un comentario nuevo, y puede quedar en espera hasta que alguien de aquí lo lea.',
  editIsFree: 'Nadie más lo ha leído todavía: el cambio no se verá.',
  editIsFreeUntil: 'Hasta el {moment}, y mientras nadie responda, el cambio no se verá.',
  editIsMarked: 'El comentario dirá que fue editado.',
  editIsAnswered:
    'Alguien respondió: el comentario dirá que fue editado después, y lo que se respondió seguirá a un clic.',
  withdraw: 'Eliminar',
  withdrawHint:
    'No se puede deshacer: lo que dice ya no se guardará aquí. Donde alguien respondió, una línea dirá que lo eliminó quien lo escribió.',
  withdrawForGood: 'Eliminar para siempre',
  inItsPlace: 'Verlo en su sitio',

  receipt: 'Tu recibo',
  receiptHint:
    'Este enlace lleva a esta página desde cualquier navegador. Quien lo tenga puede editar y eliminar el comentario: no lo compartas.',
  keepHere: 'Guardarlo en este navegador',
  isKept: 'Este navegador guarda tu recibo.',

  yourComments: 'Tus comentarios',
  noneYet: 'Todavía no hay nada aquí.',
  guestsHere:
    'Lo que se envió desde este navegador, hasta donde sabe. Con tu cuenta ves todo lo que escribiste.',
  ownHere: 'Lo que escribiste aquí, para editarlo o eliminarlo',
  earlierOnes: 'Anteriores',

  answeredOn: 'Palabras que se respondieron, en «{title}»',
  answeredUnder: 'Palabras que se respondieron bajo',
  answeredNote: 'Alguien respondió a estas palabras tal como están aquí. Desde entonces han sido editadas.',
  asItStood: 'Como estaba hasta el {moment}',
  asItStands: 'Como está ahora',

  settingLabel: 'Minutos para editar',
  settingHint:
    'Durante ese tiempo cada cual cambia lo que escribió sin que se vea, salvo que alguien responda antes. Después el comentario dice que fue editado. Con 0 lo dice siempre.',
  settingRange: 'Indica un número de minutos de 0 a {most, number}.',

  notYours:
    'Solo puede hacerlo quien lo escribió: con su cuenta, en el navegador que lo envió o con su recibo.',
  isWithdrawn: 'Quien escribió este comentario lo eliminó para siempre.',
  editedSince: 'Este comentario fue editado después. Léelo y júzgalo de nuevo.',
  notEditable: 'Este comentario no fue aceptado, así que ya no se puede editar.',
} satisfies Translated<'ownWords'>;
