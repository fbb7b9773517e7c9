import { defineCommand } from 'citty';
import { database } from '@/db/client';
import { makeSignInLink, SIGN_IN_LINK_MINUTES } from '@/lib/identity/make-link';
import { findPersonByEmail } from '@/lib/identity/queries';

export const signInLink = defineCommand({
  meta: { name: 'sign-in-link', description: 'Prints a link that signs somebody in, once.' },
  args: {
    email: { type: 'positional', required: true, description: 'The address of their account.' },
  },
  async run({ args }) {
    const db = database();
    const person = await findPersonByEmail(db, args.email.trim().toLowerCase());
    if (!person || person.disabledAt) {
      const why = person
        ? 'The account with this address was closed.'
        : 'Nobody here has this address. To give somebody a place here: npm run rejoinder -- author add --email … --name … --role author';
      console.error(why);
      process.exitCode = 1;
      return;
    }
    const returnTo = person.role === 'commenter' ? '/me' : '/studio';
    console.log(await makeSignInLink(db, { purpose: 'sign-in', userId: person.id, returnTo }));
    console.error(`Signs in ${person.name || 'them'}, once, within ${SIGN_IN_LINK_MINUTES} minutes.`);
  },
});
