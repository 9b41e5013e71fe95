/** Tables that set what was beside what comes: which cells tell what comes, and of what. */
import type {OutlineBlock} from '../types.ts';

/** What a cell stands under and beside. */
export interface Cell {
  /** Under "Today" or "Until now": how it was; under "From 1 October" beside it: how it will be. */
  readonly column: 'before' | 'after' | 'other';
  /** Text of the first cell of its row, when that is another cell. */
  readonly row: string | null;
}

const BEFORE =
  /^(?:today|now|until|till|up to|so far|before|old|currently|at present|was|by hand|last|previous(?:ly)?|without|(?:on )?paper|manual(?:ly)?)\b/i;
const AFTER =
  /^(?:from|after|new|now|tomorrow|with|then|as of|since|in future|soon|next|electronic(?:ally)?|online|digital(?:ly)?)\b/i;
/** What stands over a column that tells what readers have of it. */
const GAIN = /\b(?:for you|you (?:get|gain|can|notice)|it means|means|benefits?|better|gains?)\b/i;
/** Marks between the header and the first row: a line of dashes for every column. */
const RULE = 9;
/** Marks between two rows: a bar, a line break, a bar. */
const ROW = 5;

/**
 * The cells of a draft's tables, by the number of their block.
 * @param blocks of the outline
 */
export function cellsOf(blocks: readonly OutlineBlock[]): ReadonlyMap<number, Cell> {
  const found = new Map<number, Cell>();
  for (let i = 0; i < blocks.length; i++) {
    if (blocks[i]!.kind !== 'cell') continue;
    let end = i;
    while (blocks[end]?.kind === 'cell') end++;
    readTable(blocks, i, end, found);
    i = end;
  }
  return found;
}

/** "May 2025 | May 2026", "Q1 | Q2": two columns that differ by their year or quarter, the earlier first. */
function inTime(headers: readonly string[]): readonly [before: number, after: number] | null {
  const years = headers.flatMap((one, k) => {
    const year = /^(\D*)((?:19|20)\d\d)(?:\/\d\d)?$/.exec(one) ?? /^(Q)([1-4])$/.exec(one);
    return year ? [{k, name: year[1]!, year: Number(year[2])}] : [];
  });
  const [a, b] = years;
  if (!a || !b || years.length > 2 || a.name !== b.name || a.year === b.year) return null;
  // The first quarter comes after the last.
  return a.name === 'Q' || a.year < b.year ? [a.k, b.k] : [b.k, a.k];
}

function readTable(blocks: readonly OutlineBlock[], from: number, to: number, found: Map<number, Cell>): void {
  const gap = (k: number): number => blocks[k]!.offset - blocks[k - 1]!.offset - blocks[k - 1]!.source.length;
  let body = from + 1;
  while (body < to && gap(body) < RULE) body++;
  const named = body - from;
  const isWidth = (width: number): boolean =>
    (to - body) % width === 0 &&
    Array.from({length: (to - body) / width - 1}, (_, k) => gap(body + (k + 1) * width)).every((one) => one >= ROW);
  // The first column often goes without a name.
  const width = isWidth(named + 1) && named > 0 ? named + 1 : named;
  if (width < 2 || !isWidth(width)) return;
  const headers = [
    ...Array.from({length: width - named}, () => ''),
    ...blocks.slice(from, body).map((one) => one.text.trim()),
  ];
  const dated = inTime(headers);
  const before = dated?.[0] ?? headers.findIndex((one) => BEFORE.test(one));
  const gain = headers.findIndex((one, k) => k > 0 && GAIN.test(one));
  const after = dated?.[1] ?? headers.findIndex((one, k) => k !== before && AFTER.test(one));
  for (let k = body; k < to; k++) {
    const column = (k - body) % width;
    found.set(k, {
      column:
        before < 0 && column === gain
          ? 'after'
          : before < 0 || after < 0
            ? 'other'
            : column === before
              ? 'before'
              : column === after
                ? 'after'
                : 'other',
      // Under "Until now" the first column tells how it was, and names no row.
      row: column === 0 || before === 0 ? null : blocks[k - column]!.text.trim(),
    });
  }
}
