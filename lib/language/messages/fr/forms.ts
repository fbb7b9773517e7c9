import type { Translated } from '../../typed';

export default {
  marked: 'Merci de revoir les champs marqués.',
  markedOne: 'Merci de revoir le champ marqué.',
  notWhole: 'Le formulaire n’est pas arrivé entier. Merci de le renvoyer.',
  openAgain: 'Ce formulaire n’est pas arrivé entier. Merci de rouvrir la page et de l’envoyer de là.',
  databaseAway:
    'Le blog n’atteint pas sa base de données pour l’instant. Vos mots sont toujours là : merci de les renvoyer dans une minute.',
  tooMany:
    'Cela fait beaucoup en peu de temps. Rien n’est perdu : merci de renvoyer dans {minutes, plural, one {une minute} many {# de minutes} other {# minutes}}.',
  failed: 'Quelque chose a échoué de notre côté. Vos mots sont toujours là : merci de les renvoyer.',
  notText: 'Merci d’écrire ceci en texte : autre chose a été envoyé.',
  notHere: 'Ce formulaire nomme quelque chose qui n’est pas ici.',
  noLanguage: 'Ce n’est pas un code de langue. Les codes ressemblent à « en », « de » ou « pt-BR ».',
} satisfies Translated<'forms'>;
