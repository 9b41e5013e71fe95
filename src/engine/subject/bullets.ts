/** Lists that a writer has drawn by hand: each line of a paragraph begins with ">", an arrow or a small picture. */
import {ofLetters} from '../words/letters.ts';

/** A mark at the beginning of a line; the spaces around it are bounded. */
const BULLET = ofLetters(
  /(?:^|\n)[ \t]{0,8}[>*+-][ \t]{1,4}(?=\S)/g,
  () => /(?:^|\n)[ \t]{0,8}(?:[>•·▪▫◦‣→➔➜✓✔■□●○*+–—-]|\p{Extended_Pictographic}\uFE0F?)[ \t]{1,4}(?=\S)/gu,
);

/** Places in a text of paragraphs where a line with a mark begins, behind the mark; none where fewer than two have one. */
export function bulletsOf(text: string): readonly {readonly mark: number; readonly start: number}[] {
  if (!text.includes('\n')) return [];
  const found = [...text.matchAll(BULLET(text))].map((one) => ({
    mark: one.index,
    start: one.index + one[0].length,
  }));
  return found.length > 1 ? found : [];
}

/**
 * The parts of a sentence that runs over several such lines.
 * @param bullets what `bulletsOf` found in the text of the paragraph
 * @param start of the sentence in that text
 * @returns the whole sentence where no line with a mark begins inside it
 */
export function partsByBullets(
  bullets: ReturnType<typeof bulletsOf>,
  start: number,
  end: number,
): {readonly start: number; readonly end: number}[] {
  const parts: {start: number; end: number}[] = [];
  let from = start;
  for (const one of bullets) {
    if (one.mark <= start || one.mark >= end) continue;
    if (one.mark > from) parts.push({start: from, end: one.mark});
    from = Math.min(one.start, end);
  }
  if (from < end) parts.push({start: from, end});
  return parts;
}
