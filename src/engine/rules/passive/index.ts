import retextPassive from 'retext-passive';
import type {BlockRule, BlockView} from '../../types.ts';
import {WordFlag} from '../../types.ts';
import {runnerFor} from '../../retext/adapter.ts';
import {sentencesAt} from '../../retext/parse.ts';
import {firstMatchFrom} from '../../phrases/match.ts';
import {eachSentence, joined, textOf} from '../../style/sentences.ts';
import {ADJECTIVES, DEEDS, IRREGULAR, isParticiple} from './participles.ts';
import {wordSet} from '../../english/word-set.ts';

/** Stand between be and its participle. */
const ADVERBS = wordSet(
  'not also now then already just still soon all both automatically never always often once again further fully being',
);
const MODALS = wordSet("will would can could may might must shall should to cannot can't won't");
const READER = new Set(['you', "you'll", "you're", "you've", 'i', 'we', 'nobody', 'everyone', 'people', 'who']);
/** "by" with one of these tells a time or a means, not a doer. */
const NO_DOER =
  /^(?:\d|noon$|midnight$|then$|mid|end$|close$|the$|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may$|jun|jul|aug|sep|oct|nov|dec|hand$|email$|phone$|post$|default$|this$|that$|next$|now$|tomorrow$|today$|\w+ing$)/;

/** True when a doer is named behind the participle: "by the help desk". */
function hasDoer(block: BlockView, participle: number, last: number): boolean {
  const {words} = block;
  for (let i = participle + 1; i <= Math.min(last, participle + 8); i++) {
    if (words.info[i]!.lower !== 'by' || i === last) continue;
    const next = words.info[i + 1]!;
    if (next.lower === 'the' || next.lower === 'this' || next.lower === 'that') {
      const head = i + 2 <= last ? words.info[i + 2]!.lower : '';
      return !/^(?:end|close|time|date|deadline|start|week|month|day|evening|morning|weekend)$/.test(head);
    }
    return !NO_DOER.test(next.lower);
  }
  return false;
}

/** True for a verb that a vocabulary knows: "was failed back" tells what was done as much as the words for it do. */
const isKnownDeed = (block: BlockView, participle: number): boolean => {
  const at = firstMatchFrom(block.phrases, participle);
  const match = block.phrases[at];
  return match !== undefined && match.firstWord <= participle && /^verb/.test(block.entryOf(match).pos);
};

/** The passive of a sentence, if it has one worth a hint: indices of its first and last word. */
function find(block: BlockView, first: number, last: number): [number, number] | null {
  const {words} = block;
  for (let i = first; i < last; i++) {
    if (!(words.info[i]!.flags & WordFlag.Be) || !joined(words, i)) continue;
    let p = i + 1;
    while (p < last && joined(words, p) && (ADVERBS.has(words.info[p]!.lower) || /.ly$/.test(words.info[p]!.lower)))
      p++;
    const {lower} = words.info[p]!;
    if (!isParticiple(lower) || ADJECTIVES.has(lower) || words.quoted[p]) continue;
    const be = words.info[i]!.lower;
    // "will now also be checked": the modal may stand before adverbs.
    let modal = i - 1;
    while (modal > first && (ADVERBS.has(words.info[modal]!.lower) || /.ly$/.test(words.info[modal]!.lower))) modal--;
    const asked = modal >= first && MODALS.has(words.info[modal]!.lower);
    const dynamic = be === 'being' || be === 'been' || (be === 'be' && asked);
    if (!dynamic && words.info[p - 1]!.lower !== 'being' && !DEEDS.has(lower) && !isKnownDeed(block, p)) continue;
    // A subject that is the reader is what we ask for; "nobody is told" names people too.
    let reader = false;
    for (let k = Math.max(first, i - 4); k < i; k++) if (READER.has(words.info[k]!.lower)) reader = true;
    if (reader || hasDoer(block, p, last)) continue;
    // "can be found at", "to be seen in": no doing to ask about.
    if (/^(?:found|seen|met|held|left|kept|lost|shown|set|put|read)$/.test(lower) && !dynamic) continue;
    if (/^(?:found|seen|said|met)$/.test(lower)) continue;
    let from = i;
    while (
      from > first &&
      joined(words, from - 1) &&
      /^(?:will|would|can|could|may|might|must|shall|should|to|has|have|had|not|is|are|was|were|being|been|cannot|also|now)$/.test(
        words.info[from - 1]!.lower,
      )
    )
      from--;
    return [from, p];
  }
  return null;
}

/** Reports passives that hide who does it (retext-passive, and what IT writes). */
export const rule: BlockRule = {
  meta: {
    id: 'passive',
    description: 'Passive sentences that leave open who does it',
    group: 'plain-language',
    level: 'info',
    scope: 'sentence',
    fixable: false,
    since: '0.1.0',
  },
  block(block, report) {
    if (block.kind === 'subject' || block.kind === 'heading' || block.kind === 'cell' || block.kind === 'fact') return;
    const {words} = block;
    eachSentence(words, (first, last) => {
      if (last - first < 3) return;
      const found = find(block, first, last);
      if (found === null) return;
      const [from, to] = found;
      const participle = words.info[to]!.lower;
      // Irregular forms right behind be are retext-passive's own; it decides about them.
      if (IRREGULAR.has(participle) && words.info[to - 1]!.flags & WordFlag.Be && !DEEDS.has(participle)) {
        const at = words.start[to]!;
        const sentence = sentencesAt(block.tree, [at]);
        if (
          !runnerFor(retextPassive, participle)
            .run(sentence)
            .some(({place}) => place.start === at)
        )
          return;
      }
      report({
        start: words.start[from]!,
        end: words.end[to]!,
        reason: `“${textOf(block, from, to)}” does not say who does it; name the doer, or start with what the reader gets.`,
        note: 'Readers ask who does it and whether it is their job. “We will move your files” answers that; “files will be moved” does not.',
      });
    });
  },
};
