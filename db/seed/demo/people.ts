/** Somebody in the demo. All of them are invented. */
export interface SeedPerson {
  /** Members have an account, without an address: nobody can sign in as them. */
  kind: 'author' | 'member' | 'guest';
  name: string;
  /** Of guests, who must give one. Nobody reads mail at example.org. */
  email?: string;
  website?: string;
}

const member = (name: string, website?: string): SeedPerson => ({ kind: 'member', name, website });
const guest = (name: string, mailbox: string, website?: string): SeedPerson => ({
  kind: 'guest',
  name,
  email: `${mailbox}@example.org`,
  website,
});

export const people = {
  author: { kind: 'author', name: 'Miriam Hale' },
  ruth: member('Ruth Adeyemi'),
  shuFen: member('Lin Shu-fen', 'https://shu-fen.example.org/'),
  nobody: member('Peregrine Moss'),
  tomasz: guest('Tomasz Wilk', 'tomasz'),
  colm: guest('Colm Brady', 'colm'),
  ida: guest('Ida Nyberg', 'ida', 'https://ida.example.org/'),
  bernard: guest('Bernard Okafor', 'bernard'),
  leila: guest('Leila Karimi', 'leila', 'https://glasshouse.example.org/'),
  graham: guest('Graham Pell', 'graham'),
  yael: guest('יעל שפירא', 'yael'),
  faris: guest('Faris Haddad', 'faris'),
  miho: guest('佐々木 美穂', 'miho'),
  bright: guest('The Brights 👨‍👩‍👧‍👦', 'brights'),
  longest: guest(
    'Wilhelmina Augusta Theodora Featherstonehaugh-Ravenscroft of the Lower Landings, Saltmarsh',
    'wilhelmina',
  ),
  stranger: guest('Nia', 'nia'),
  watches: guest('Watches And More', 'offers', 'https://watches.example.com/'),
  ranking: guest('Rank First Today', 'first', 'https://ranking.example.com/'),
} satisfies Record<string, SeedPerson>;

export type PersonKey = keyof typeof people;
