/**
 * Random and structural edits: after every edit the document must equal the same text opened from nothing.
 *
 * `HALLWAY_FUZZ_SEED` repeats a run, `HALLWAY_FUZZ_EDITS` makes it longer.
 */
import assert from 'node:assert/strict';
import type {Draft, Format} from '../../../src/engine/index.ts';
import {createEngine} from '../../../src/engine/index.ts';
import {assertPositions, assertSame} from '../../support/drafts.ts';
import type {Edit} from '../../support/edits.ts';
import {madeUp, nextEdit, someFormat} from '../../support/edits.ts';
import type {Random} from '../../support/random.ts';
import {random, seedOf} from '../../support/random.ts';

const EDITS = seedOf('HALLWAY_FUZZ_EDITS', 30_000);
const SEED = seedOf('HALLWAY_FUZZ_SEED', 20_261_121);
/** Edits on one document before another is taken. */
const ROUND = 60;
const LONGEST = 4000;

const engine = createEngine({
  onError(rule, error) {
    throw new Error(`rule ${rule} failed`, {cause: error});
  },
});

const applied = (text: string, {from, to, insert}: Edit): string => text.slice(0, from) + insert + text.slice(to);

/** Applies an edit as the editor does: by a range of positions where that names the place, else by offsets. */
function apply(draft: Draft, r: Random, text: string, edit: Edit): void {
  const inBreak = (at: number): boolean => text[at] === '\n' && text[at - 1] === '\r';
  if (r.chance(0.5) && !inBreak(edit.from) && !inBreak(edit.to)) {
    draft.edit({start: draft.positionAt(edit.from), end: draft.positionAt(edit.to)}, edit.insert);
  } else draft.replace(edit.from, edit.to, edit.insert);
}

/** One document with its edits; throws at the first difference. */
function round(seed: number, edits: number): void {
  const r = random(seed);
  const format: Format = someFormat(r);
  let text = madeUp(r, r.pick([1, 4, 8, 16]));
  const draft = engine.open(text, {format});
  const undo: Edit[] = [];
  for (let n = 0; n < edits; n++) {
    const edit = undo.length > 0 && r.chance(0.15) ? undo.pop()! : nextEdit(r, text);
    const {from, to, insert} = edit;
    const next = applied(text, edit);
    if (r.chance(0.2)) draft.step();
    if (next.length > LONGEST) continue;
    undo.push({from, to: from + insert.length, insert: text.slice(from, to)});
    if (r.chance(0.1)) undo.length = 0;
    try {
      apply(draft, r, text, edit);
      assertSame(draft, engine.open(next, {format}), next);
      assertPositions(draft, next, [
        0,
        next.length,
        from,
        Math.min(next.length, from + insert.length),
        r.below(next.length + 1),
      ]);
    } catch (error) {
      const how = {seed, edit: n, format, before: text, from, to, insert};
      throw new Error(`differs after an edit: ${JSON.stringify(how)}\n${(error as Error).message}`, {cause: error});
    }
    text = next;
    // An undo is only right as long as the edits behind it are undone first, which the stack sees to.
  }
}

describe(`edit fuzz (seed ${String(SEED)})`, function () {
  this.timeout(Math.max(120_000, EDITS * 5));

  it(`${String(EDITS)} edits leave the document as if it had been opened anew`, () => {
    for (let n = 0; n < EDITS; n += ROUND) round(SEED + n, ROUND);
  });

  it('keeps documents of many blocks in step', () => {
    const r = random(SEED + 1);
    for (const format of ['markdown', 'plaintext'] as const) {
      let text = Array.from({length: 60}, () => madeUp(r, 12)).join('\n\n');
      const draft = engine.open(text, {format});
      for (let n = 0; n < 400; n++) {
        // Large deletions would soon leave nothing to test.
        const edit = nextEdit(r, text);
        if (edit.to - edit.from > 2000) continue;
        const next = applied(text, edit);
        apply(draft, r, text, edit);
        text = next;
        if (n % 8 === 0) {
          assertSame(draft, engine.open(text, {format}), text);
          assertPositions(
            draft,
            text,
            Array.from({length: 20}, () => r.below(text.length + 1)),
          );
        }
      }
    }
  });

  it('takes every prefix of a structured document letter by letter', () => {
    const r = random(SEED);
    for (let n = 0; n < 6; n++) {
      const format: Format = n % 3 === 0 ? 'plaintext' : 'markdown';
      const target = madeUp(r, 10).slice(0, 700);
      const draft = engine.open('', {format});
      for (let i = 0; i < target.length; i++) {
        draft.replace(i, i, target.charAt(i));
        if (i % 3 === 0) assertSame(draft, engine.open(target.slice(0, i + 1), {format}), target.slice(0, i + 1));
      }
      assert.equal(draft.text(), target);
    }
  });
});
