/** The demo's name, and its one line. */
export const demoBlog = {
  name: 'The Open Door',
  tagline: 'Notes on the part of the work that happens between people.',
  language: 'en-GB',
};
