import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readWxr } from '@/lib/import/wordpress/wxr/read-wxr';
import { inWords } from '@/lib/language/sentence';
import { MODEL_FILE, type Model, readModel } from '@/lib/moderation/spam/model';
import { crossValidate, held, type Judged, judge, percentHeld } from './spam/cross-validate';
import { ownTexts } from './spam/own-texts';
import { type Labelled, readTexts } from './spam/texts';
import { trainModel } from './spam/train';
import { must, promises, row, table } from './table';

const SPAM = '../shared/data/spam';
const HELP = `npm run bench -- spam            each text judged by a model that did not see it
npm run bench -- spam <folder>   the shipped model on what lies there: youtube*.csv, spamassassin*.jsonl, WordPress's *.xml
npm run bench -- spam train      makes the shipped model anew`;

function allTexts(): Labelled[] {
  const given = readTexts(SPAM);
  if (given.length === 0) throw new Error(`${SPAM} is absent: there is nothing to train on.`);
  return [...given, ...ownTexts];
}

function train(): void {
  writeFileSync(MODEL_FILE, trainModel(allTexts()));
  console.log(`${MODEL_FILE}: ${Math.round(statSync(MODEL_FILE).size / 1024)} KB`);
}

function judgeUnseen(): void {
  const judged = crossValidate(allTexts());
  report(judged);
  promise(judged);
  const shipped = readModel(MODEL_FILE).model;
  const wordpress = '../shared/data/wxr';
  if (shipped && existsSync(wordpress)) reportBlog(wordpress, shipped);
  row('the shipped model', `${Math.round(statSync(MODEL_FILE).size / 1024)} KB`);
  console.log(`${table()}\n\n${promises()}`);
}

function judgeFolder(folder: string): void {
  const { model, problem } = readModel(MODEL_FILE);
  if (!model) throw new Error(inWords(problem, 'en'));
  const judged = judge(readTexts(folder), model);
  report(judged);
  promise(judged);
  reportBlog(folder, model);
  console.log(`${table()}\n\n${promises()}`);
}

const KINDS: [Labelled['kind'], string][] = [
  ['video', 'comments on videos'],
  ['mail', 'mails'],
  ['blog', 'our own examples of comments on a blog'],
];

function report(judged: Judged[]): void {
  for (const [kind, name] of KINDS) {
    for (const isSpam of [true, false]) {
      const some = judged.filter((text) => text.kind === kind && text.isSpam === isSpam);
      if (some.length > 0) row(`${name}, ${isSpam ? 'spam' : 'honest'}: held`, shareHeld(some));
    }
  }
}

/** Approved comments of WordPress exports. */
function reportBlog(folder: string, model: Model): void {
  const files = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  for (const file of files) {
    const texts: Labelled[] = [];
    for (const record of readWxr(join(folder, file)))
      if (record.type === 'comment' && record.comment.approved === '1')
        texts.push({ body: record.comment.content, isSpam: false, kind: 'blog' });
    if (texts.length > 0) row(`comments in ${basename(file)}: held`, shareHeld(judge(texts, model)));
  }
}

const shareHeld = (judged: Judged[]) =>
  `${held(judged)} of ${judged.length} (${percentHeld(judged).toFixed(1)} %)`;

function promise(judged: Judged[]): void {
  const of = (kind: Labelled['kind'], isSpam: boolean) =>
    judged.filter((text) => text.kind === kind && text.isSpam === isSpam);
  if (of('video', true).length > 0) {
    must('Per cent of spam under videos that is held', { is: percentHeld(of('video', true)), least: 80 });
    must('Per cent of honest comments under videos that are held', {
      is: percentHeld(of('video', false)),
      most: 2,
    });
  }
  if (of('mail', true).length > 0) {
    must('Per cent of spam by mail that is held', { is: percentHeld(of('mail', true)), least: 90 });
    must('Per cent of honest mails that are held', { is: percentHeld(of('mail', false)), most: 0.5 });
  }
}

const [what] = process.argv.slice(3);
if (what === 'train') train();
else if (what === undefined) judgeUnseen();
else if (existsSync(what)) judgeFolder(what);
else console.error(HELP);
