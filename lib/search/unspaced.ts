/**
 * Letters of scripts that put no space between words: Thai and its neighbours, Chinese, Japanese, Korean (which glues its
 * particles to them). They are searched in pairs, see `search_pairs` in the migration, where the same letters stand.
 */
export const UNSPACED =
  '\\u0e01-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';

const RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

export const isUnspaced = (text: string): boolean => IS_UNSPACED.test(text);

/** The runs of unspaced letters in a text, and what stands between them, in their order. */
export function runsOf(text: string): string[] {
  return text.match(RUNS) ?? [];
}
