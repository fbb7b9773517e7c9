import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Names footnotes and the places that refer to them for the style sheet, which sets them beside each other where the
 * page is wide enough: every note at the height of its mark, or below the note before it.
 */
export function nameNotes(tree: Root): void {
  const marks = new Map<string, Element>();
  const notes: Element[] = [];
  visit(tree, 'element', (node) => {
    const { properties } = node;
    if ('dataFootnoteRef' in properties) {
      const note = String(properties.href).slice(1);
      if (!marks.has(note)) marks.set(note, node);
    }
    if (node.tagName === 'li' && String(properties.id).startsWith('note-fn-')) notes.push(node);
  });
  notes.forEach((note, index) => {
    const mark = marks.get(String(note.properties.id));
    if (!mark) return;
    mark.properties.dataMark = `--mark-${index + 1}`;
    Object.assign(note.properties, {
      dataNote: `--note-${index + 1}`,
      dataMark: `--mark-${index + 1}`,
      dataBefore: index > 0 ? `--note-${index}` : undefined,
    });
  });
}
