export interface Licence {
  name: string;
  /** Where its terms stand. */
  url: string;
}

const creativeCommons = (kind: string, version = '4.0') =>
  `https://creativecommons.org/licenses/${kind}/${version}/`;

/** Licences that an article may be given, by their SPDX names. */
export const LICENCES: Record<string, Licence> = {
  'CC-BY-4.0': { name: 'CC BY 4.0', url: creativeCommons('by') },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: creativeCommons('by-sa') },
  'CC-BY-ND-4.0': { name: 'CC BY-ND 4.0', url: creativeCommons('by-nd') },
  'CC-BY-NC-4.0': { name: 'CC BY-NC 4.0', url: creativeCommons('by-nc') },
  'CC-BY-NC-SA-4.0': { name: 'CC BY-NC-SA 4.0', url: creativeCommons('by-nc-sa') },
  'CC-BY-NC-ND-4.0': { name: 'CC BY-NC-ND 4.0', url: creativeCommons('by-nc-nd') },
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

/** The licence of that name; undefined for an article that has none, whose rights are its author's alone. */
export function findLicence(id: string): Licence | undefined {
  return Object.hasOwn(LICENCES, id) ? LICENCES[id] : undefined;
}
