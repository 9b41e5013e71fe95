/** From a cut block to the prose in it: one range for a paragraph or heading, one for each cell of a table row. */
import type {ProseKind} from '../types.ts';
import type {BlockKind} from './cut.ts';
import {mask} from './mask.ts';

/** A stretch of prose, offsets relative to the block. */
export interface Prose {
  readonly kind: ProseKind;
  readonly start: number;
  readonly end: number;
  /** The masked text of [start, end). */
  readonly text: string;
}

/** What a block needs to tell its prose. */
export interface ProseSource {
  readonly kind: BlockKind;
  readonly text: string;
  readonly contents: readonly number[];
  readonly contentEnd: number;
}

/** A lawyer's formula, in lower case: letters of either case take V8 twice as long to compile. */
const LEGAL = new RegExp(
  [
    'you are receiving this',
    'do not reply to this',
    'to unsubscribe',
    'unsubscribe (?:here|from|at any)',
    'registered (?:office|in england|number|charity|company)',
    'intended (?:only|solely) for',
    'meant only for the',
    'is confidential',
    'confidential(?:ity)? notice',
    '(?:is|are|be|legally) privileged',
    'privileged (?:and|or|information)',
    'not for distribution',
    'no contract is made',
    'terms of your account',
    'authori[sz]ed and regulated',
    'terms and conditions (?:are|apply)',
    '^\\s*disclaimer',
    'disclaimer:',
    'all rights reserved',
  ].join('|'),
);

/**
 * True for a legal footer, which is not the writer's to change: short of a page, and in a lawyer's formula.
 * @param text masked text of a paragraph
 */
export const isFooter = (text: string): boolean =>
  text.length < 3000 && LEGAL.test(text.toLowerCase()) && !/\?\s*$/.test(text.trim());

const RAW_HTML = /^\s*<(?:script|style|pre|textarea|!|\?)/i;

/**
 * Finds the prose of a block.
 * @param block the block as cut
 * @param markdown false for plain text
 * @returns ranges in reading order; none for code, comments, replies, signatures and legal footers
 */
export function proseOf(block: ProseSource, markdown: boolean): Prose[] {
  const {kind, text, contents, contentEnd} = block;
  switch (kind) {
    case 'heading':
    case 'paragraph':
    case 'item': {
      const masked = mask(text, contents, contentEnd, markdown);
      if (kind !== 'heading' && isFooter(masked)) return [];
      return trimmed(kind, masked, 0, masked.length);
    }
    case 'html': {
      if (!markdown || RAW_HTML.test(text)) return [];
      const masked = mask(text, contents, contentEnd, true);
      return isFooter(masked) ? [] : trimmed('paragraph', masked, 0, masked.length);
    }
    case 'row': {
      const masked = mask(text, contents, contentEnd, true);
      const cells: Prose[] = [];
      let from = contents[0] ?? 0;
      for (let i = from; i <= contentEnd; i++) {
        if (i < contentEnd && masked.charCodeAt(i) !== 124) continue;
        cells.push(...trimmed('cell', masked, from, i));
        from = i + 1;
      }
      return cells;
    }
    default:
      return [];
  }
}

/** The range without white space at its ends; nothing when nothing is left. */
function trimmed(kind: ProseKind, text: string, from: number, to: number): Prose[] {
  const blank = (i: number): boolean => /[\s\u00AD]/.test(text.charAt(i));
  while (from < to && blank(from)) from++;
  while (to > from && blank(to - 1)) to--;
  return from < to ? [{kind, start: from, end: to, text: text.slice(from, to)}] : [];
}
