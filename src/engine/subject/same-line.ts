/** Two lines that say the same. */
import {contentWords} from './content.ts';

/** True when two lines have the same words in the same order, small words and endings aside. */
export function sameLine(a: string, b: string): boolean {
  const fold = (text: string): string => contentWords(text).join(' ');
  return fold(a) === fold(b);
}
