import type {BlockRule} from '../../types.ts';
import {DUMMY} from '../../source/mask.ts';
import {joined} from '../../style/sentences.ts';

const LINK = /\[([^\][\n]{1,40})\](?=\(|\[)/g;
const ANCHOR = /<a\s[^<>]{0,500}>([^<>]{1,40})<\/a>/gi;
/** Texts that say nothing about where a link leads. */
const EMPTY =
  /^(?:here|click|click here|click this link|this link|link|the link|this|this page|page|read more|more|more info|more information|see here|see more|learn more|go|see|view|open|download)$/i;
/** Behind these "here" points with the finger: "click here", "click on the link below". */
const CLICK = new Set(['here', 'this', 'below']);

/** Reports links that do not say where they lead. */
export const rule: BlockRule = {
  meta: {
    id: 'link-text',
    description: 'Links that do not say where they lead, such as “click here”',
    group: 'facts',
    level: 'warning',
    fixable: false,
    since: '0.1.0',
  },
  block(block, report) {
    const {source, text, words} = block;
    const told: number[] = [];
    const tell = (start: number, end: number): void => {
      told.push(start, end);
      report({
        start,
        end,
        reason: `“${text.slice(start, end).replace(/\s+/g, ' ')}” does not say where the link leads: use the name of the page as its text.`,
        note: 'People who skim see only the links, people who listen to a screen hear only their texts, and careful people do not click on what does not say what it is.',
      });
    };
    for (const pattern of source.includes('](') || source.includes('][') ? [LINK] : []) {
      for (const match of source.matchAll(pattern)) {
        if (
          !EMPTY.test(match[1]!.trim().replace(/[*_]/g, '')) ||
          text.charAt(match.index) === DUMMY ||
          source.charAt(match.index - 1) === '!'
        )
          continue;
        const inner = match[1]!;
        const start = match.index + 1 + (inner.length - inner.trimStart().length);
        tell(start, match.index + 1 + inner.trimEnd().length);
      }
    }
    if (/<a\s/i.test(source)) {
      for (const match of source.matchAll(ANCHOR)) {
        const inner = match[1]!;
        if (!EMPTY.test(inner.trim())) continue;
        const start = match.index + match[0].lastIndexOf('>', match[0].length - 5) + 1;
        tell(start + (inner.length - inner.trimStart().length), start + inner.trimEnd().length);
      }
    }
    for (let i = 0; i + 1 < words.length; i++) {
      if (words.info[i]!.lower !== 'click' || words.quoted[i] || !joined(words, i)) continue;
      let last = i + 1;
      if (words.info[last]!.lower === 'on' && joined(words, last)) last++;
      if (!CLICK.has(words.info[last]!.lower)) continue;
      if (words.info[last]!.lower === 'this') {
        if (!joined(words, last) || words.info[last + 1]!.lower !== 'link') continue;
        last++;
      }
      const start = words.start[i]!;
      const end = words.end[last]!;
      let covered = false;
      for (let k = 0; k < told.length && !covered; k += 2) covered = told[k]! < end && start < told[k + 1]!;
      if (!covered) tell(start, end);
    }
  },
};
