export type Role = 'owner' | 'author' | 'moderator' | 'commenter';

/** Whoever sends this request, signed in. Nobody signed in is `null`. */
export interface Viewer {
  id: string;
  name: string;
  /** Proven; null for people without one. */
  email: string | null;
  role: Role;
}

/** May enter the studio and judge comments. */
export function canModerate(viewer: Viewer | null): boolean {
  return viewer !== null && viewer.role !== 'commenter';
}

/** May write articles of their own. */
export function canWrite(viewer: Viewer | null): boolean {
  return viewer?.role === 'owner' || viewer?.role === 'author';
}

/** May change the blog's settings and everybody's articles. */
export function isOwner(viewer: Viewer | null): boolean {
  return viewer?.role === 'owner';
}
