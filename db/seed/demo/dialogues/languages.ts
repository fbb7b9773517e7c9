import type { SeedComment } from '../comment';

/** Words that run from the right, words that run both ways, and words without spaces between them. */
export const languages: SeedComment[] = [
  {
    by: 'yael',
    after: '1 month 4 days',
    text: 'אני כותבת בעברית כדי לראות אם השורה מתחילה בצד הנכון. אצלנו בבית הספרים נפתחים מהצד השני, ואף אחד לא חושב שזה הפוך.',
    replies: [
      {
        by: 'author',
        after: '5 hours',
        text: 'It does begin on the right side. And thank you for הפוך, “upside down”: after eight thousand catalogues, I have a use for that word.',
        replies: [
          {
            by: 'yael',
            after: '2 hours',
            text: 'It is also what we call a coffee with more milk in it than coffee: קפה הפוך. You could have had one of those instead.',
          },
        ],
      },
    ],
  },
  {
    by: 'faris',
    after: '1 month 17 days',
    text: 'My grandmother met every complaint about work with the word صبر (*ṣabr*). The dictionary says “patience”, but what she meant was أن تبقى واقفًا, “to stay on your feet”, and I have not found an English word that can stand for as long.',
  },
  {
    by: 'miho',
    after: '1 month 26 days',
    text: '日本語でも書けるでしょうか。私の職場では、引き継ぎの最後に必ず「ほかには」と聞きます。たいてい、大事なことはそのあとに出てきます。',
  },
];
