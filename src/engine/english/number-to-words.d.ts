/** The part of the package that is used; it brings no types of its own. */
declare module 'number-to-words' {
  const numberToWords: {
    /** @param number a whole number; the words have hyphens ("twenty-five") and no "and" */
    toWords(number: number): string;
  };
  export default numberToWords;
}
