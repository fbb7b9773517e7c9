import type { Translated } from '../../typed';

export default {
  title: 'Privacidad',
  intro: 'Lo que este blog sabe de ti, y durante cuánto tiempo.',
  readingTitle: 'Cuando lees',
  reading:
    'Leer no deja nada aquí: ni cookies, ni contadores, ni nada de servidores ajenos. Lo último que viste lo anota solo tu navegador, para señalar lo nuevo.',
  players:
    'Los vídeos y publicaciones de otros sitios solo se cargan cuando pulsas su botón. Desde entonces ese sitio sabe de tu visita.',
  search: 'Lo que buscas no se guarda en ninguna parte.',
  writingTitle: 'Cuando escribes',
  comment:
    'Un comentario muestra tu nombre y, si lo das, tu sitio. Tu dirección de correo se guarda con él y no se muestra nunca.',
  drafts:
    'Lo que empiezas a escribir se queda en tu propio navegador hasta que se envía. Cuánto tiempo estuvo abierto un formulario lo cuenta su script, para distinguir máquinas de personas; no se guarda.',
  address:
    'Si escribes sin iniciar sesión y das la dirección de alguien que tiene cuenta aquí, se le avisa, para que nadie hable en su nombre.',
  network:
    'La red de la que llegó se guarda {days, plural, one {un día} many {# de días} other {# días}}, para reconocer avalanchas de spam, y luego se olvida.',
  noNetwork: 'La red de la que llegó no se guarda.',
  filter: 'Si suena a spam se decide en esta máquina. Para eso tus palabras no se envían a nadie.',
  report:
    'Si denuncias un comentario, solo lo leen quienes cuidan de los comentarios. Se guarda hasta {days, plural, one {un día} many {# de días} other {# días}} después de que se ocupen de ello. Para contarte una sola vez, se guarda con ello durante {networkDays, plural, one {un día} many {# de días} other {# días}} una marca hecha de tu red, que no dice a nadie dónde estabas; si tienes cuenta, en su lugar está tu cuenta.',
  answers:
    'Si quieres saber por correo de las respuestas, se escribe a tu dirección hasta que digas que no. Se guarda a quién se avisó de qué respuesta, para que nadie reciba dos avisos.',
  cookiesTitle: 'Cookies',
  cookies:
    'Solo se pone una cookie cuando haces algo que la necesita: iniciar sesión ({session, number} días), recordar tu nombre en este dispositivo ({guest, number} días), ver tu propio comentario mientras espera ({receipt, number} días) y guardar tus palabras mientras inicias sesión ({words, number} horas).',
  accountTitle: 'Si inicias sesión',
  account:
    'Tu nombre y tu dirección, o la mitad pública de tu clave de acceso, se guardan mientras tengas una cuenta aquí.',
  portrait:
    'Una imagen tuya, si la das, aparece en tus propias páginas. Solo se guarda su centro, sin lo que la cámara escribió en ella, hasta que la quites o elimines tu cuenta.',
  toMe: 'Tu cuenta',
} satisfies Translated<'privacy'>;
