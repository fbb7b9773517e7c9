interface Piece {
  bytes: number;
}

interface Limits {
  bytes: number;
  pieces: number;
}

/** Keeps what was used last, up to so many bytes and pieces; the rest falls off. */
export class Shelf<Kept extends Piece> {
  private readonly kept = new Map<string, Kept>();
  private used = 0;

  constructor(private readonly limits: Limits) {}

  get bytes(): number {
    return this.used;
  }

  get pieces(): number {
    return this.kept.size;
  }

  get(key: string): Kept | undefined {
    return this.kept.get(key);
  }

  /** Says that it was used. */
  touch(key: string, piece: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, piece);
  }

  /** A piece that would take an eighth of the shelf is not taken. */
  put(key: string, piece: Kept): void {
    this.drop(key);
    if (piece.bytes > this.limits.bytes / 8) return;
    this.kept.set(key, piece);
    this.used += piece.bytes;
    for (const oldest of this.kept.keys()) {
      if (this.used <= this.limits.bytes && this.kept.size <= this.limits.pieces) break;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    this.used -= this.kept.get(key)?.bytes ?? 0;
    this.kept.delete(key);
  }

  /** Drops all for which `is` holds, and gives them. */
  take(is: (piece: Kept) => boolean): [key: string, piece: Kept][] {
    const taken = [...this.kept].filter(([, piece]) => is(piece));
    for (const [key] of taken) this.drop(key);
    return taken;
  }
}
