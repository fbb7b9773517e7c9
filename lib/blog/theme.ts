import { authorColours } from './author-colour';

/** The colour that a file of `/theme/` is for; undefined when it is for none. */
export function colourOfTheme(file: string): string | undefined {
  const [, digits] = /^([0-9a-f]{6})\.css$/.exec(file) ?? [];
  return digits && `#${digits}`;
}

export function themeStyles(authorColour: string): string {
  const { light, dark, onLight, onDark } = authorColours(authorColour);
  // More particular than `:root` alone, which has the colours of the house.
  return `html:root,html .paper-sample{--author:light-dark(${light},${dark});--on-author:light-dark(${onLight},${onDark})}\n`;
}
