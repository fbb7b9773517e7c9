import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countDrawn, threadComments } from './thread';

test('whatever the parents are, every comment has one place: under its parent, or first in a thread', () => {
  const anyComments = fc.array(
    fc.record({ id: fc.integer({ min: 0, max: 12 }), parent: fc.integer({ min: -1, max: 14 }) }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(anyComments, (comments) => {
      const { places, orphans, circles } = threadComments(comments);
      expect(places).toHaveLength(comments.length);
      places.forEach(({ parent, root, depth }, index) => {
        const above = parent === undefined ? undefined : places[parent];
        expect(depth).toBe(above ? above.depth + 1 : 0);
        expect(root).toBe(above ? above.root : index);
        const answers = comments[index]?.parent ?? 0;
        if (parent !== undefined) expect(comments[parent]?.id).toBe(answers);
        else expect(answers === 0 || orphans.includes(index) || circles.includes(index)).toBe(true);
      });
    }),
  );
});

test('a thread’s drawn comments are counted as pages draw them', () => {
  const threads = threadComments([
    { id: 1, parent: 0 },
    { id: 2, parent: 1 },
    { id: 3, parent: 2 },
    { id: 4, parent: 1 },
    { id: 5, parent: 0 },
  ]);
  // 2 is a stub, since 3 hangs on it; 4 and 5 are not drawn.
  const counts = countDrawn(threads, (index) => index === 0 || index === 2);
  expect(counts).toEqual([
    { visibleReplies: 1, threadSize: 3 },
    { visibleReplies: 1, threadSize: 0 },
    { visibleReplies: 0, threadSize: 0 },
    { visibleReplies: 0, threadSize: 0 },
    { visibleReplies: 0, threadSize: 0 },
  ]);
});
