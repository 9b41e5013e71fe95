/** Marks that shout, taken out of a line. */

let graphemes: Intl.Segmenter | undefined;

/** The line without its emoji, each with all that belongs to it, such as its skin tone; "©" and "™" are none. */
export function withoutEmoji(line: string): string {
  // Segmenting and the class cost more than the rest of the check, and emoji are wide characters.
  if (!/[^\0-\xFF]/.test(line)) return line;
  graphemes ??= new Intl.Segmenter();
  return Array.from(graphemes.segment(line), ({segment}) =>
    /(?![©®™])\p{Extended_Pictographic}/u.test(segment) ? '' : segment,
  ).join('');
}

/**
 * The line without its exclamation marks; null where it is not certain what to write instead: "Hurry! it ends soon" asks
 * for other words.
 */
export function withoutExclamation(line: string): string | null {
  const calm = line
    .replace(/\s*!+(?=[”’"')\]]*\s*$|\s*[.,;:?)\]–—]|\s+-\s)|(?<=\?)!+/g, '')
    // What somebody says, and who says it: “Don't wait,” says payroll.
    .replace(/\s*!+(?=[”’"'] (?:say|said|ask|write|wrote|tell|told))/g, ',')
    .replace(/\s*!+(?=[”’"')]*\s+[^\p{Ll}\s])/gu, '.');
  return calm.includes('!') ? null : calm;
}
