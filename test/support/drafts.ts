/** Compares an edited document with the same text opened from nothing. */
import assert from 'node:assert/strict';
import type {Draft} from '../../src/engine/index.ts';

/** Where each line of a text begins; CR LF is one break. The reference that positions are held against. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Line and column (from 0) of an offset, found by counting line breaks. */
export function placeIn(starts: readonly number[], offset: number): {line: number; character: number} {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return {line: low, character: offset - starts[low]!};
}

/** All that a document tells of itself, in plain values. */
export function stateOf(draft: Draft): unknown {
  const findings = draft.findings();
  return {
    blocks: draft
      .blocks()
      .map((b) => [b.kind, b.text, b.entry.key, b.contents, b.contentEnd, b.depth, b.quoted, b.breaks]),
    findings,
    published: draft.published(1000).map(({finding, line, offset}) => [finding, line, offset]),
    totals: draft.totals,
    subject: draft.subject,
    meta: draft.meta,
    audience: draft.audience,
    message: draft.message,
    draft: draft.isDraft,
    lines: draft.lineCount,
    length: draft.length,
  };
}

/**
 * Fails unless an edited document equals the same text opened from nothing.
 * @param edited the document after its edits
 * @param fresh a document opened with `text`
 * @param text what both should hold
 */
export function assertSame(edited: Draft, fresh: Draft, text: string): void {
  assert.equal(edited.text(), text);
  assert.deepEqual(stateOf(edited), stateOf(fresh));
}

/** Fails unless positions and offsets of a document agree with counting line breaks, at the given offsets. */
export function assertPositions(draft: Draft, text: string, offsets: Iterable<number>): void {
  const starts = lineStarts(text);
  assert.equal(draft.lineCount, starts.length);
  for (const offset of offsets) {
    const expected = placeIn(starts, offset);
    assert.deepEqual(draft.positionAt(offset), expected, `positionAt(${String(offset)})`);
    // Between CR and LF there is no place: the end of the line is before both.
    const at = text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
    assert.equal(draft.offsetAt(expected), at, `offsetAt of ${String(offset)}`);
  }
}
