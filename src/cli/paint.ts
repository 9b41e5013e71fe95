/** Colors of the terminal, where the user wants them (NO_COLOR, FORCE_COLOR). */
import {isTerminal} from './output.ts';

const CODES = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  dim: [2, 22],
  underline: [4, 24],
} as const;

/** A way to set text off. */
export type Color = keyof typeof CODES;

/** Set a text off, or return it as it is where colors are not wanted. */
export function paint(color: Color, text: string): string {
  const {NO_COLOR, FORCE_COLOR} = process.env;
  const wanted = NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== '0' : isTerminal();
  return wanted ? `\u001B[${CODES[color][0]}m${text}\u001B[${CODES[color][1]}m` : text;
}
