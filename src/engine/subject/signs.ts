/** Signs of a kind in the words of a line, from data/signs.yml; made when first asked for. */
import {signs as lists} from './data/signs.generated.ts';

/** One sign: how to look for it, how much it counts, and whether it needs the line's marks. */
export interface Sign {
  /** Where the line shows it; null when it does not. */
  readonly find: (line: string) => RegExpExecArray | null;
  readonly weight: number;
  readonly marks: boolean;
}

const made = new Map<keyof typeof lists, readonly Sign[]>();

/** The signs of a list. */
export function signs(list: keyof typeof lists): readonly Sign[] {
  let found = made.get(list);
  if (!found) {
    found = lists[list].map(([source, weight, literals]) => ({
      find: finder(source, literals ? literals.split('|') : piecesOf(source)),
      weight,
      marks: source.includes(','),
    }));
    made.set(list, found);
  }
  return found;
}

/**
 * A search that compiles its expression only for a line that holds one of the literals which every match holds one of: most
 * lines show few signs, and compiling is most of the work on the first line.
 */
function finder(source: string, literals: readonly string[]): Sign['find'] {
  let pattern: RegExp | undefined;
  return (line) =>
    literals.some((literal) => line.includes(literal)) ? (pattern ??= new RegExp(source)).exec(line) : null;
}

/** Pieces of the words of an expression, for the web, which has no literals: every way to match holds a letter written out. */
const piecesOf = (source: string): readonly string[] =>
  source.replace(/\\[a-z]|\(\?<?[:!=]|.\?|\[[^\]]*\]/g, ' ').match(/[a-z']+/g) ?? [];

/** The greatest weight of the signs that a line shows, 0 when it shows none. */
export function strongest(list: keyof typeof lists, line: string): number {
  let best = 0;
  for (const {find, weight} of signs(list)) if (weight > best && find(line)) best = weight;
  return best;
}
