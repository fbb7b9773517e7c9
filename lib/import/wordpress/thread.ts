/** Where a comment stands: indices into the list of an article's comments. */
export interface Place {
  /** Undefined for the first comment of a thread. */
  parent: number | undefined;
  root: number;
  /** 0 for the first comment of a thread. */
  depth: number;
}

export interface Threads {
  places: Place[];
  /** Comments whose parent is not among the article's comments: they begin a thread. */
  orphans: number[];
  /** Comments at which a circle of parents was broken: they begin a thread. */
  circles: number[];
}

/**
 * Puts comments in threads, however deep and in whatever order they come. Without recursion: a thread may be
 * thousands deep. `id` 0 is a comment without a number, `parent` 0 one that answers nobody; of two comments with one
 * number the first is meant by those who answer it.
 */
export function threadComments(comments: readonly { id: number; parent: number }[]): Threads {
  const indexOf = new Map<number, number>();
  comments.forEach(({ id }, index) => {
    if (id !== 0 && !indexOf.has(id)) indexOf.set(id, index);
  });
  const orphans: number[] = [];
  const parents = comments.map(({ parent }, index) => {
    if (parent === 0) return undefined;
    const found = indexOf.get(parent);
    if (found === undefined) orphans.push(index);
    return found;
  });
  const circles = breakCircles(parents);
  return { places: placesFrom(parents), orphans, circles };
}

/** Cuts each circle at the comment by which it was entered. */
function breakCircles(parents: (number | undefined)[]): number[] {
  const circles: number[] = [];
  /** In which walk upwards a comment was first seen. */
  const seenIn = new Int32Array(parents.length);
  for (let start = 0; start < parents.length; start++) {
    let at: number | undefined = start;
    while (at !== undefined && seenIn[at] === 0) {
      seenIn[at] = start + 1;
      at = parents[at];
    }
    if (at !== undefined && seenIn[at] === start + 1) {
      circles.push(at);
      parents[at] = undefined;
    }
  }
  return circles;
}

function placesFrom(parents: (number | undefined)[]): Place[] {
  const places: (Place | undefined)[] = new Array(parents.length);
  for (let start = 0; start < parents.length; start++) {
    const path: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !places[at]) {
      path.push(at);
      at = parents[at];
    }
    let above = at === undefined ? undefined : places[at];
    for (const index of path.reverse()) {
      const place: Place = above
        ? { parent: parents[index], root: above.root, depth: above.depth + 1 }
        : { parent: undefined, root: index, depth: 0 };
      places[index] = place;
      above = place;
    }
  }
  return places as Place[];
}

/** What pages show of each comment: how many of its replies are drawn, and of a thread's first how many in all. */
export interface DrawnCounts {
  visibleReplies: number;
  threadSize: number;
}

/** A comment is drawn when it is published, or when drawn replies hang on it. */
export function countDrawn({ places }: Threads, isPublished: (index: number) => boolean): DrawnCounts[] {
  const counts = places.map((): DrawnCounts => ({ visibleReplies: 0, threadSize: 0 }));
  const deepestFirst = places
    .map((_, index) => index)
    .sort((a, b) => (places[b]?.depth ?? 0) - (places[a]?.depth ?? 0));
  for (const index of deepestFirst) {
    const place = places[index];
    const own = counts[index];
    if (!place || !own || (!isPublished(index) && own.visibleReplies === 0)) continue;
    const parent = place.parent === undefined ? undefined : counts[place.parent];
    const root = counts[place.root];
    if (parent) parent.visibleReplies++;
    if (root) root.threadSize++;
  }
  return counts;
}
