import { blog } from '@/db/schema/site';
import { demoBlog } from '@/db/seed/demo/blog';
import { outdateArticles } from '@/lib/articles/outdate-articles';
import { canonicalLanguage } from '@/lib/blog/language';
import { findBlog } from '@/lib/blog/queries';
import { announceChange } from '@/lib/site/changes';
import { countOf, plainLine } from './plain-words';
import { removeUntouchedDemo } from './remove-demo';
import type { ImportReport } from './report';
import type { Tx } from './run';
import type { WxrSite } from './wxr/records';

/** Makes room: the untouched demo goes, and a blog that still has the demo's name, or none, gets that of the old blog. */
export async function prepareBlog(tx: Tx, site: WxrSite, report: ImportReport): Promise<void> {
  const { removed, kept } = await removeUntouchedDemo(tx);
  if (removed > 0)
    report.notes.push(`${countOf(removed, 'article')} of the demo went, since nobody had touched them.`);
  if (kept > 0 && removed > 0)
    report.notes.push(`${countOf(kept, 'article')} of the demo stayed, since somebody wrote there.`);
  const current = await findBlog(tx);
  const name = plainLine(site.title);
  const isUnnamed = current.name === demoBlog.name || current.name === blog.name.default;
  if (!name || !isUnnamed) return;
  const language = canonicalLanguage(site.language) ?? current.language;
  await tx.update(blog).set({ name, tagline: plainLine(site.description), language });
  if (language !== current.language) await outdateArticles(tx);
  await announceChange(tx, 'blog');
  report.notes.push(`The blog is called “${name}” now.`);
}
