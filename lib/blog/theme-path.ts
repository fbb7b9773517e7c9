/** The style sheet that gives the author a colour of the operator's choice, `#rrggbb`. What is in it follows from its path. */
export function themePath(authorColour: string): string {
  return `/theme/${authorColour.slice(1)}.css`;
}
