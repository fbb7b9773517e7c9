/** From which duration on a step is worth a word. */
const WORTH_SAYING_MS = 1_000;

export interface Progress {
  (sentence: string): void;
  done(): void;
}

/** Says on standard error what is being done, when it takes longer than a second. */
export function progress(): Progress {
  let timer: NodeJS.Timeout | undefined;
  const say = (sentence: string) => {
    clearTimeout(timer);
    const words = sentence.replace(/\.$/, '');
    timer = setTimeout(() => process.stderr.write(`${words} …\n`), WORTH_SAYING_MS);
  };
  return Object.assign(say, { done: () => clearTimeout(timer) });
}
