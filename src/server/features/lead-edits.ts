/** The edits of "Lead with the outcome". */
import type {TextEdit} from 'vscode-languageserver-protocol';
import type {Draft, LeadRewrite} from '../../engine/index.ts';
import {rangeOf} from './edits.ts';

/** What ends one passage of a message and begins another without being prose: a line across, code, words in bold. */
const DIVIDES =
  /[\r\n][ \t]*(?:(?:-[ \t]*){3,}[\r\n]|(?:\*[ \t]*){3,}[\r\n]|(?:_[ \t]*){3,}[\r\n]|={3,}|```|~~~|(?:<[^>\r\n]*>)?(?:\*\*|__))/;

/**
 * Takes the outcome sentence out where it stands and puts it first.
 * @param text of the draft
 * @returns null where something other than plain paragraphs stands around either place, or the sentence in marks
 */
export function leadEdits(draft: Draft, text: string, lead: LeadRewrite): TextEdit[] | null {
  // What is put before "**We are …**" and "[The servers](…) are …" stands outside the marks.
  let {to} = lead;
  while (/[*_~[]/.test(text[to - 1] ?? '')) to--;
  const {start, end} = lead.from;
  if (isClosed(text[to - 1]) || isClosed(text[start - 1]) || isClosed(text[end])) return null;
  if (DIVIDES.test(text.slice(to, start))) return null;
  const cut = lead.whole ? blockCut(text, lead.from) : sentenceCut(text, lead.from);
  return (
    cut && [
      {range: rangeOf(draft, to, to), newText: `${lead.newText} `},
      {range: rangeOf(draft, cut.start, cut.end), newText: ''},
    ]
  );
}

/** Does something other than white space stand there? */
const isClosed = (mark: string | undefined): boolean => mark !== undefined && /\S/.test(mark);

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** The sentence with the white space on one side of it: one space or line break is left between its neighbours. */
function sentenceCut(text: string, {start, end}: Cut): Cut {
  const before = text.slice(text.slice(0, start).trimEnd().length, start);
  const behind = /^\s*/.exec(text.slice(end))![0];
  // A blank line on this side means that the paragraph begins here.
  return before === '' || /\n[ \t]*\r?\n|\r[ \t]*\r/.test(before)
    ? {start, end: end + behind.length}
    : {start: start - before.length, end};
}

/** What stands before an item at the margin. */
const BULLET = /^[-*+•–][ \t]+/;

/** A whole paragraph or item with the white space before it; null where it stands in something else, or that in it. */
function blockCut(text: string, {start, end}: Cut): Cut | null {
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const marker = text.slice(line, start);
  const before = text.slice(0, line).trimEnd();
  // A comment speaks of what follows it.
  if (before.endsWith('-->')) return null;
  if (marker !== '') {
    if (BULLET.exec(marker)?.[0] !== marker) return null;
    const behind = /^\s*/.exec(text.slice(end))![0];
    const next = end + behind.length;
    // What stands further in belongs to the item.
    if (/[ \t]$/.test(behind)) return null;
    // The blank line over the first item of a list stays.
    if (BULLET.test(text.slice(next, next + 8))) return {start: line, end: next};
  }
  return {start: before.length, end};
}
