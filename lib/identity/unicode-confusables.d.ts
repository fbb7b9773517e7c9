/** The package brings its declarations under a name that the compiler does not look for. */
declare module 'unicode-confusables' {
  const confusables: {
    /** Replaces each code point by the one that stands for all that look like it (TR39 data of Unicode 10). */
    rectifyConfusion(text: string): string;
  };
  export default confusables;
}
