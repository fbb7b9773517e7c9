import { defineCommand } from 'citty';
import { database } from '@/db/client';
import { appointPerson } from '@/lib/identity/appoint-person';
import { appointInput } from '@/lib/identity/input';
import { listWriters } from '@/lib/identity/queries';
import { Refusal } from '@/lib/refusal';

const add = defineCommand({
  meta: { name: 'add', description: 'Gives somebody a role here, and an account if they have none.' },
  args: {
    email: { type: 'string', required: true, description: 'Their address. You vouch that it is theirs.' },
    name: { type: 'string', required: true, description: 'The name that stands over their articles.' },
    role: { type: 'string', default: 'author', description: 'owner, author or moderator.' },
  },
  async run({ args }) {
    const parsed = appointInput.safeParse({ email: args.email, name: args.name, role: args.role });
    if (!parsed.success) return fail(parsed.error.issues.map(({ message }) => message).join('\n'));
    const { name, email, role } = parsed.data;
    try {
      const { wasKnown } = await appointPerson(database(), parsed.data);
      console.log(
        `${name} is ${role === 'moderator' ? 'a moderator' : `the ${role}`.replace('the author', 'an author')} here now.`,
      );
      console.error(
        wasKnown
          ? 'The account with this address was there before and keeps its comments.'
          : 'A new account was made.',
      );
      console.error(`To sign in: npm run rejoinder -- sign-in-link ${email}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      fail(error.message);
    }
  },
});

const list = defineCommand({
  meta: { name: 'list', description: 'Lists everybody who writes or moderates here.' },
  async run() {
    for (const { name, email, role, articles } of await listWriters(database())) {
      const written = articles === 1 ? '1 article' : `${articles} articles`;
      console.log([role, name || '(no name)', email ?? '(no address: cannot sign in)', written].join('\t'));
    }
  },
});

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

export const author = defineCommand({
  meta: { name: 'author', description: 'The people who write and moderate.' },
  subCommands: { add, list },
});
