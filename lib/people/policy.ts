import type { Role, Viewer } from '@/lib/identity/viewer';
import { isOwner } from '@/lib/identity/viewer';
import { type Sentence, say } from '@/lib/language/sentence';

/** Roles that the owner gives and takes. A blog has one owner, who hands it over. */
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

/** Somebody to whom a blog might be handed over. */
interface Heir {
  role: Role;
  disabledAt: Date | null;
  isByline: boolean;
}

/** Why a blog cannot be handed over to somebody, or null: its owner must be able to come in, and know it from within. */
export function handOverRefusal(person: Heir): Sentence | null {
  if (person.role === 'owner') return say('people.handOverSelf');
  if (person.disabledAt) return say('people.handOverShutOut');
  if (person.role === 'commenter') return say('people.handOverReader');
  return person.isByline ? say('people.handOverByline') : null;
}
