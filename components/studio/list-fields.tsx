import type { JudgedList } from '@/lib/comments/judgement';

/** Which of the studio's lists a form stands in: for where no script keeps the list. */
export function ListFields({ list, before, q }: JudgedList) {
  return (
    <>
      <input type="hidden" name="list" value={list} />
      {before !== undefined && <input type="hidden" name="before" value={before} />}
      {q && <input type="hidden" name="q" value={q} />}
    </>
  );
}
