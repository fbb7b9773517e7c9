import type { Role, Viewer } from '@/lib/identity/viewer';
import { isOwner } from '@/lib/identity/viewer';
import { type Sentence, say } from '@/lib/language/sentence';

/** Roles that the owner gives and takes. A blog has one owner, who is named on the command line. */
export const GIVEN_ROLES = ['author', 'moderator', 'commenter'] as const satisfies Role[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

/** Roles to which one is invited. */
export const INVITED_ROLES = ['author', 'moderator'] as const satisfies GivenRole[];
export type InvitedRole = (typeof INVITED_ROLES)[number];

/** May see who has an account here, give roles and shut people out. */
export const canManagePeople = (viewer: Viewer | null): boolean => isOwner(viewer);

/** Why somebody's role stays as it is and their account open, or null. */
export function keptRefusal(person: { role: Role }): Sentence | null {
  return person.role === 'owner' ? say('people.ownerStays') : null;
}

const RANKS: Record<Role, number> = { commenter: 0, moderator: 1, author: 2, owner: 3 };

/** Why an invitation does nothing for somebody, or null. It never takes a role away. */
export function invitationRefusal(person: { role: Role }, invitedAs: Role): Sentence | null {
  return RANKS[person.role] >= RANKS[invitedAs] ? say('people.alreadyWorksHere') : null;
}
