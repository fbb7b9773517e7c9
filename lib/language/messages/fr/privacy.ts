import type { Translated } from '../../typed';

export default {
  title: 'Vie privée',
  intro: 'Ce que ce blog sait de vous, et pour combien de temps.',
  readingTitle: 'Quand vous lisez',
  reading:
    'Lire ne laisse rien ici : ni cookie, ni compteur, ni rien venant d’un autre serveur. Ce que vous avez vu en dernier n’est noté que dans votre navigateur, pour signaler ce qui est nouveau.',
  players:
    'Les vidéos et publications d’autres sites ne sont chargées que si vous appuyez sur leur bouton. Dès lors, ce site a connaissance de votre visite.',
  search: 'Ce que vous cherchez n’est conservé nulle part.',
  writingTitle: 'Quand vous écrivez',
  comment:
    'Un commentaire montre votre nom et, si vous le donnez, votre site. Votre adresse e-mail est conservée avec lui et n’est jamais montrée.',
  drafts:
    'Ce que vous commencez à écrire reste dans votre propre navigateur jusqu’à l’envoi. Le script d’un formulaire compte depuis combien de temps il est ouvert, pour distinguer les machines des personnes ; ce n’est pas conservé.',
  address:
    'Si vous écrivez sans ouvrir de session et donnez l’adresse de quelqu’un qui a un compte ici, cette personne en est avertie, pour que personne ne parle en son nom.',
  network:
    'Le réseau d’où il est venu est conservé {days, plural, one {# jour} many {# de jours} other {# jours}}, pour reconnaître les flots d’indésirables, puis oublié.',
  noNetwork: 'Le réseau d’où il est venu n’est pas conservé.',
  filter:
    'S’il ressemble à un indésirable, c’est cette machine qui en juge. Vos mots ne sont envoyés à personne pour cela.',
  report:
    'Si vous signalez un commentaire, seules les personnes qui s’occupent des commentaires le lisent. C’est conservé jusqu’à {days, plural, one {# jour} many {# de jours} other {# jours}} après qu’elles l’ont traité. Pour ne vous compter qu’une fois, une marque tirée de votre réseau y reste {networkDays, plural, one {# jour} many {# de jours} other {# jours}}, qui ne dit à personne où vous étiez ; avec un compte, c’est votre compte qui y figure.',
  answers:
    'Si vous souhaitez être au courant des réponses par e-mail, votre adresse sert à cela jusqu’à ce que vous y mettiez fin. On garde trace de qui a été prévenu de quelle réponse, pour que personne ne le soit deux fois.',
  cookiesTitle: 'Cookies',
  cookies:
    'Un cookie n’est déposé que si vous faites quelque chose qui en demande un : vous connecter ({session, number} jours), faire retenir votre nom sur cet appareil ({guest, number} jours), voir votre propre commentaire tant qu’il attend ({receipt, number} jours), et garder vos mots pendant que vous vous connectez ({words, number} heures).',
  accountTitle: 'Si vous vous connectez',
  account:
    'Votre nom et votre adresse, ou la moitié publique de votre clé d’accès, sont conservés tant que vous avez un compte ici.',
  portrait:
    'Une image de vous, si vous en donnez une, paraît sur vos propres pages. Seul son milieu est gardé, sans ce que l’appareil y a inscrit, jusqu’à ce que vous l’enleviez ou supprimiez votre compte.',
  toMe: 'Votre compte',
} satisfies Translated<'privacy'>;
