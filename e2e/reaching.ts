import type { Page } from '@playwright/test';

/**
 * Links and controls that are hard to hit. Each must answer in a square of 24 CSS pixels around its middle, and where
 * `reach` is wider, whoever misses it by so much must at least hit another, nothing being dead between them. A link
 * among the words of a sentence, or in an author's or commenter's text, is as high as its line, and goes free.
 */
export function listSmallTargets(page: Page, reach: number): Promise<string[]> {
  return page.evaluate((reach) => {
    const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
    const OWN = 24;
    const BLOCKS = 'p, li, dd, dt, td, th, figcaption, blockquote, h1, h2, h3, h4, summary, legend';
    /** Letters of a block that are no control's, from which on it is a sentence. */
    const SENTENCE = 8;
    const lengthOf = ({ textContent }: Element) => (textContent ?? '').replace(/[\s·,.]+/g, '').length;

    const isInSentence = (element: Element) => {
      if (!getComputedStyle(element).display.startsWith('inline')) return false;
      const block = element.closest(BLOCKS);
      if (!block || element.closest('.prose, .comment-body')) return true;
      const controls = [...block.querySelectorAll(CONTROLS)].map(lengthOf);
      return lengthOf(block) - controls.reduce((sum, length) => sum + length, 0) >= SENTENCE;
    };
    const boxOf = (element: Element) => {
      const isTicked = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type);
      const target = isTicked ? (element.labels?.[0] ?? element) : element;
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      return [...target.getClientRects()].find(({ width }) => width > 0);
    };
    const controlAt = (x: number, y: number) => {
      const hit = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), y);
      return hit?.closest('label')?.control ?? hit?.closest(CONTROLS);
    };
    const around = (box: DOMRect, size: number) => {
      const [x, y, half] = [box.x + box.width / 2, box.y + box.height / 2, size / 2 - 0.5];
      return [controlAt(x, y - half), controlAt(x, y + half), controlAt(x - half, y), controlAt(x + half, y)];
    };

    const small: string[] = [];
    for (const element of document.querySelectorAll(CONTROLS)) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('[inert], .skip, .sr-only') || isInSentence(element)) continue;
      const box = boxOf(element);
      if (!box) continue;
      const isOwn = around(box, OWN).every((control) => control === element);
      if (isOwn && around(box, reach).every(Boolean)) continue;
      const words = (element.textContent ?? '').trim().slice(0, 30);
      small.push(
        `hard to hit: ${element.localName} “${words}” ${Math.round(box.width)} × ${Math.round(box.height)}`,
      );
    }
    scrollTo(0, 0);
    return [...new Set(small)];
  }, reach);
}

/** Links and controls on which one would not see the focus: with no outline, or quite covered by something else. */
export async function listUnseenFocus(page: Page): Promise<string[]> {
  // From here on a focus that a script sets counts as one by keyboard.
  await page.keyboard.press('Shift');
  return page.evaluate(() => {
    const FOCUSABLE = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    const isOutlined = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    };
    const isCovered = (element: Element) => {
      const line = [...element.getClientRects()].find(({ width }) => width > 0);
      if (!line) return false;
      const hit = document.elementFromPoint(Math.max(1, line.x + line.width / 2), line.y + line.height / 2);
      return hit !== null && !element.contains(hit) && !hit.contains(element);
    };
    const unseen: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(FOCUSABLE)) {
      // What nobody is to reach, eyes or keyboard, is for robots.
      if (element.closest('[aria-hidden=true]')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      element.focus();
      if (document.activeElement !== element) continue;
      const isSeen = isOutlined(element) || isOutlined(element.closest('label'));
      if (isSeen && !isCovered(element)) continue;
      unseen.push(
        `focus not seen: ${element.localName} “${(element.textContent ?? '').trim().slice(0, 30)}”`,
      );
    }
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    return [...new Set(unseen)];
  });
}

/** Words of which a part lies outside of what shows them, where no scrolling brings it back. */
export function listCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** CSS pixels: letters lean over the edge of their box. */
    const LEAN = 4;
    const isSideways = ({ overflowX }: CSSStyleDeclaration) => overflowX === 'auto' || overflowX === 'scroll';
    const cutBy = (node: Node, { left, right }: DOMRect): boolean => {
      for (let box = node.parentElement; box; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (isSideways(style)) return false;
        const isEdge = box === document.documentElement || style.overflowX !== 'visible';
        const edge = box.getBoundingClientRect();
        if (isEdge && (left < edge.left - LEAN || right > edge.right + LEAN)) return true;
      }
      return false;
    };
    const cut = new Set<string>();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (!node.textContent?.trim() || !parent?.checkVisibility({ visibilityProperty: true })) continue;
      if (parent.closest('.sr-only, .skip, script, style, textarea, select')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects())
        if (rect.width > 0 && cutBy(node, rect))
          cut.add(`cut off: “${node.textContent.trim().slice(0, 40)}”`);
    }
    return [...cut];
  });
}
