import { isEmailAddress } from '@/lib/identity/email';
import { plainLine } from './plain-words';
import { isNobody, type Member, type Survey } from './survey';
import { WxrProblem } from './wxr/problem';
import type { WxrComment } from './wxr/records';

/** Somebody who becomes a person here. */
export interface Person {
  /** Names them in later runs: `login:<login>` or, for a commenter who was signed in, `user:<number>`. */
  key: string;
  role: 'author' | 'commenter';
  name: string;
  website: string;
  /** The addresses that the operator says are theirs, in lower case; the first is for signing in. */
  claimed: string[];
  /** The address that the file gives an author: said by the file alone, proven by nobody. */
  said: string;
}

/** Whose articles and comments the file holds. */
export interface WhoIsWho {
  authors: Person[];
  /** The author that an article names; undefined when it names nobody. */
  authorNamed(creator: string): Person | undefined;
  /** Who wrote a comment; undefined for a guest. */
  writerOf(comment: WxrComment): Person | undefined;
  /** The author whose address a guest's comment carries, or whose name a member's does, without the operator's word. */
  mayBe(comment: WxrComment): Person | undefined;
}

/** Addresses in claims by login. */
export type Claims = Record<string, string | string[]>;

/**
 * Finds out who is who. A comment belongs to an author when its user's number is the author's, else when the
 * comments of that number carry the author's address, or when its address is claimed for the author. A guest's
 * address or name by itself proves nothing.
 * @throws WxrProblem when a claim names nobody in the file, or no address
 */
export function whoIsWho(survey: Survey, claims: Claims): WhoIsWho {
  const authors = new Authors(survey);
  for (const [login, emails] of Object.entries(claims)) claim(authors, login, [emails].flat());
  const members = memberPersons(survey, authors);
  return {
    authors: authors.all,
    authorNamed: (creator) => authors.find(creator),
    writerOf: ({ userId, email }) =>
      authors.numbered(userId) ?? authors.claimedBy(email) ?? members.get(userId),
    mayBe: (comment) => {
      const writer = members.get(comment.userId);
      if (writer?.role === 'author' || authors.claimedBy(comment.email)) return undefined;
      const named = writer && authors.find(comment.author);
      return named ?? authors.saidToHave(comment.email);
    },
  };
}

function claim(authors: Authors, login: string, emails: string[]): void {
  const author = authors.find(login);
  if (!author) {
    const known = authors.all.map(({ key }) => key.replace('login:', '')).join(', ') || 'nobody';
    throw new WxrProblem(`The file names no author “${login}”. It names: ${known}.`);
  }
  for (const email of emails) {
    const address = email.trim().toLowerCase();
    if (!isEmailAddress(address)) throw new WxrProblem(`“${email}” is no e-mail address.`);
    author.claimed.push(address);
  }
}

/** The authors that the file declares, and those that its articles name besides. */
class Authors {
  readonly all: Person[] = [];
  readonly #byName = new Map<string, Person>();
  readonly #byNumber = new Map<string, Person>();

  constructor(survey: Survey) {
    for (const { login, displayName, email, id } of survey.authors) {
      if (!login && !displayName) continue;
      const author = this.#add(login || displayName, displayName || login, email.toLowerCase());
      if (!isNobody(id)) this.#byNumber.set(id, author);
    }
    // Old exports name the author of an article by the name that is shown, not by the login.
    for (const { login, displayName } of survey.authors) {
      const author = this.find(login || displayName);
      if (author && displayName && !this.find(displayName)) this.#byName.set(nameOf(displayName), author);
    }
    for (const creator of survey.creators.keys()) {
      if (!this.find(creator) && nameOf(creator)) this.#add(creator, creator, '');
    }
  }

  #add(login: string, name: string, said: string): Person {
    const known = this.#byName.get(nameOf(login));
    if (known) return known;
    const shown = plainLine(name) || login;
    const person: Person = {
      key: `login:${nameOf(login)}`,
      role: 'author',
      name: shown,
      website: '',
      claimed: [],
      said,
    };
    this.all.push(person);
    this.#byName.set(nameOf(login), person);
    return person;
  }

  find(name: string): Person | undefined {
    return this.#byName.get(nameOf(name));
  }

  numbered(id: string): Person | undefined {
    return this.#byNumber.get(id);
  }

  claimedBy(email: string): Person | undefined {
    const address = email.toLowerCase();
    return address ? this.all.find(({ claimed }) => claimed.includes(address)) : undefined;
  }

  saidToHave(email: string): Person | undefined {
    const address = email.toLowerCase();
    return address ? this.all.find(({ said }) => said === address) : undefined;
  }
}

/** Logins differ neither in case nor in the stray brackets that a slip left in some files. */
function nameOf(login: string): string {
  return login.replace(/[<>]/g, '').trim().toLowerCase();
}

function memberPersons(survey: Survey, authors: Authors): Map<string, Person> {
  const persons = new Map<string, Person>();
  for (const [id, member] of survey.members) {
    const author = authors.numbered(id) ?? authorByAddress(member, authors);
    persons.set(id, author ?? memberPerson(id, member));
  }
  return persons;
}

/** The author whose address a member's comments carry, and none more often: one stray address makes nobody an author. */
function authorByAddress({ emails }: Member, authors: Authors): Person | undefined {
  const most = Math.max(...emails.values());
  for (const [email, times] of emails) {
    const author = times === most ? (authors.claimedBy(email) ?? authors.saidToHave(email)) : undefined;
    if (author) return author;
  }
  return undefined;
}

function memberPerson(id: string, { name, url }: Member): Person {
  return {
    key: `user:${id}`,
    role: 'commenter',
    name: plainLine(name) || 'Anonymous',
    website: url,
    claimed: [],
    said: '',
  };
}
