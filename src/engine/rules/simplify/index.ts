import retextSimplify from 'retext-simplify';
import type {BlockRule, BlockView} from '../../types.ts';
import {capitalize, indefiniteArticle, partOfSpeech} from '../../english/index.ts';
import {runnerFor} from '../../retext/adapter.ts';
import {sentencesAt} from '../../retext/parse.ts';
import {joined, textOf} from '../../style/sentences.ts';
import {wordRange} from '../../settle.ts';
import {CAPITAL_FIRST} from '../../words/letters.ts';
import {isSmallPrint} from '../../vocabulary-rules/small-print.ts';
import {phrasesFrom, type Phrase, type Simpler} from './allowed.ts';

/** Longest allowed phrase that begins at word `i`, or null: the cheap look that says whether the plugin can find anything. */
function phraseAt(block: BlockView, i: number): Phrase | null {
  const candidates = phrasesFrom(block.words.info[i]!.lower);
  if (candidates === null) return null;
  let best: Phrase | null = null;
  for (const phrase of candidates) {
    const {words} = phrase;
    let k = 1;
    while (k < words.length && joined(block.words, i + k - 1) && block.words.info[i + k]!.lower === words[k]) k++;
    if (k === words.length && (best === null || k > best.words.length)) best = phrase;
  }
  return best;
}

/** True when the neighbours let the phrase be what the list says about it. */
function fits(block: BlockView, first: number, last: number, simpler: Simpler): boolean {
  const {words} = block;
  const near = {
    before: (n: number): string | null => {
      for (let k = 1; k <= n; k++) if (first - k < 0 || !joined(words, first - k)) return null;
      return words.info[first - n]!.lower;
    },
    after: (n: number): string | null => {
      for (let k = 0; k < n; k++) if (!joined(words, last + k)) return null;
      return words.info[last + n]!.lower;
    },
  };
  const next = near.after(1);
  const previous = near.before(1);
  if (next !== null && simpler.notBefore?.includes(next)) return false;
  if (previous !== null && simpler.notAfter?.includes(previous)) return false;
  if (simpler.as === undefined) return true;
  return partOfSpeech(near, 'base') === simpler.as;
}

/** True when a vocabulary speaks about other words than exactly these: its finding must not lose its place to a hint. */
function spoken(block: BlockView, first: number, last: number): boolean {
  for (const {firstWord, lastWord} of block.phrases) {
    if (firstWord > last) return false;
    if (lastWord >= first && (firstWord !== first || lastWord !== last)) return true;
  }
  return false;
}

/** Reports long words that have a short one (retext-simplify, limited to what suits IT). */
export const rule: BlockRule = {
  meta: {
    id: 'simplify',
    description: 'Long words and phrases that have a short everyday word',
    group: 'plain-language',
    level: 'info',
    fixable: true,
    since: '0.1.0',
  },
  block(block, report) {
    const {words} = block;
    const wanted = new Map<string, number[]>();
    for (let i = 0; i < words.length; i++) {
      const phrase = phraseAt(block, i)?.text;
      if (phrase === undefined) continue;
      const offsets = wanted.get(phrase);
      if (offsets) offsets.push(words.start[i]!);
      else wanted.set(phrase, [words.start[i]!]);
    }
    if (wanted.size === 0 || isSmallPrint(block)) return;
    const messages = [...wanted].flatMap(([phrase, offsets]) =>
      runnerFor(retextSimplify, phrase).run(sentencesAt(block.tree, offsets)),
    );
    for (const {message, place} of messages) {
      const [first, last] = wordRange(words, place.start, place.end);
      if (last < first || words.quoted[first]) continue;
      const phrase = phraseAt(block, first);
      // Where a vocabulary knows the phrase it speaks, or has its reasons to be silent.
      if (phrase === null || phrase.words.length !== last - first + 1 || spoken(block, first, last)) continue;
      const {simpler} = phrase;
      if (!fits(block, first, last, simpler)) continue;
      const actual = textOf(block, first, last);
      const capital = CAPITAL_FIRST(actual).test(actual);
      let start = words.start[first]!;
      let expected = simpler.say.map((text) => (capital ? capitalize(text) : text));
      const before = first > 0 && joined(words, first - 1) ? words.info[first - 1]!.raw : '';
      if (/^an?$/i.test(before) && expected.length > 0) {
        const same = expected.every((text) => indefiniteArticle(text) === before.toLowerCase());
        if (!same) {
          start = words.start[first - 1]!;
          expected = expected.map(
            (text) =>
              `${before.startsWith('A') ? capitalize(indefiniteArticle(text)) : indefiniteArticle(text)} ${text}`,
          );
        }
      }
      const ideas = (message.expected ?? []).filter((text) => /^[a-z ’']+$/.test(text)).slice(0, 3);
      const advice = simpler.say[0] ?? (ideas[0] === undefined ? null : ideas.map((text) => `“${text}”`).join(' or '));
      report({
        start,
        end: words.end[last]!,
        reason:
          simpler.say[0] === undefined
            ? `“${actual}”: ${advice === null ? 'leave it out' : `try ${advice}`}.`
            : `“${actual}”: say “${simpler.say[0]}”.`,
        note:
          simpler.say[0] === undefined
            ? 'The shorter word does not fit in just like that: say the sentence anew with it.'
            : 'The shorter word says the same, and everybody knows it.',
        expected,
        safe: simpler.safe === true,
      });
    }
  },
};
