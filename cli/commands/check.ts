import { defineCommand } from 'citty';
import { database } from '@/db/client';
import { type CheckedArticle, checkCounts, mendCounts } from '@/lib/comments/check-counts';

/** `rejoinder check`: proves the kept counts of all articles and comments; exit code 1 when one is wrong and stays so. */
export const check = defineCommand({
  meta: { name: 'check', description: 'Counts all comments anew and says which kept counts differ.' },
  args: {
    repair: { type: 'boolean', default: false, description: 'Keep what was counted.' },
  },
  async run({ args }) {
    let [articles, comments, wrong] = [0, 0, 0];
    for await (const article of checkCounts(database())) {
      articles++;
      comments += article.comments.counted;
      if (article.isRight) continue;
      wrong++;
      console.log(`/${article.slug}\t${differences(article)}`);
      if (args.repair) await mendCounts(database(), article.id);
    }
    console.log(summary({ articles, comments, wrong, isMended: args.repair }));
    if (wrong > 0 && !args.repair) process.exitCode = 1;
  },
});

function differences({ comments, answers, wrongComments, wrongWaits }: CheckedArticle): string {
  const said: string[] = [];
  if (comments.kept !== comments.counted)
    said.push(`${number(comments.kept)} published comments are kept, ${number(comments.counted)} are there`);
  if (answers.kept !== answers.counted)
    said.push(`${number(answers.kept)} answers are kept, ${number(answers.counted)} are there`);
  if (wrongComments > 0)
    said.push(`${number(wrongComments)} comments have a wrong count of replies or of their thread`);
  if (wrongWaits > 0) said.push(`${number(wrongWaits)} comments are said to wait for an answer and do not`);
  return said.join('; ');
}

interface Sum {
  articles: number;
  comments: number;
  wrong: number;
  isMended: boolean;
}

function summary({ articles, comments, wrong, isMended }: Sum): string {
  const all = `${number(articles)} articles with ${number(comments)} published comments were counted`;
  if (wrong === 0) return `${all}: everything is right.`;
  const end = isMended ? 'and were mended' : 'run it again with --repair to mend them';
  return `${all}: the counts of ${number(wrong)} differ${isMended ? ' ' : '; '}${end}.`;
}

const number = (value: number) => value.toLocaleString('en');
