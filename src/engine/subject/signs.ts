/** Signs of a kind in the words of a line, from data/signs.yml; made when first asked for. */
import {signs as lists} from './data/signs.generated.ts';

/** One sign: what to look for, how much it counts, and whether it needs the line's marks. */
export interface Sign {
  readonly pattern: RegExp;
  readonly weight: number;
  readonly marks: boolean;
}

const made = new Map<keyof typeof lists, readonly Sign[]>();

/** The signs of a list. */
export function signs(list: keyof typeof lists): readonly Sign[] {
  let found = made.get(list);
  if (!found) {
    found = lists[list].map(([source, weight]) => ({
      pattern: new RegExp(source),
      weight,
      marks: source.includes(','),
    }));
    made.set(list, found);
  }
  return found;
}

/** The greatest weight of the signs that a line shows, 0 when it shows none. */
export function strongest(list: keyof typeof lists, line: string): number {
  let best = 0;
  for (const {pattern, weight} of signs(list)) if (weight > best && pattern.test(line)) best = weight;
  return best;
}
