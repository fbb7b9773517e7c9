import { partOfYearFormat } from '@/lib/site/formats';
import type { ArchivedArticle, YearCount } from './archive-queries';

/** Titles that the archive's first page shows: as many whole years, from the latest on, as fit. */
const TITLES_LIMIT = 200;

/** How many of the latest years are shown with their titles, and how many titles that is. */
export function yearsThatFit(years: YearCount[]): { years: number; titles: number } {
  const fit = { years: 0, titles: 0 };
  for (const { count } of years) {
    if (fit.titles + count > TITLES_LIMIT) break;
    fit.years++;
    fit.titles += count;
  }
  return fit;
}

/** Articles by year, on the blog's clock. Each year keeps their order. */
export function groupByYear(articles: ArchivedArticle[], timeZone: string): Map<number, ArchivedArticle[]> {
  const format = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone });
  return grouped(articles, ({ publishedAt }) => Number(format.format(publishedAt)));
}

export interface Month {
  /** From 1. */
  month: number;
  name: string;
  articles: ArchivedArticle[];
}

/** A year's articles by month, on the blog's clock. */
export function groupByMonth(articles: ArchivedArticle[], language: string, timeZone: string): Month[] {
  const number = new Intl.DateTimeFormat('en', { month: 'numeric', timeZone });
  const name = partOfYearFormat(language, timeZone, 'month');
  const months = grouped(articles, ({ publishedAt }) => Number(number.format(publishedAt)));
  return [...months].map(([month, some]) => ({
    month,
    name: some[0] ? name.format(some[0].publishedAt) : '',
    articles: some,
  }));
}

function grouped<Item>(items: Item[], by: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const key = by(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
