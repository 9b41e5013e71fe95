import type {BlockRule, BlockView} from '../../types.ts';
import {joined, textOf} from '../../style/sentences.ts';

/** A vague time: its words (`|` parts alternatives), and whether it is worth more than a hint. */
const PHRASES: readonly (readonly [pattern: string, loud: boolean])[] = [
  ['shortly', true],
  ['soon', false],
  ['asap', true],
  ['as soon as possible', true],
  ['as soon as practicable|practical', true],
  ['as soon as we can', true],
  ['in the near|coming|next future', true],
  ['in the not too distant future', true],
  ['in due course', true],
  ['before long', false],
  ['in|over|within|during the next|coming|following few days|weeks|months|hours', true],
  ['in|over|within|during the next|coming days|weeks|months|hours', true],
  ['in the days|weeks|months ahead', true],
  ['in a few days|weeks|months|hours', false],
  ['in|within a couple of days|weeks|months|hours', false],
  ['at a later|future date|stage|time|point', true],
  ['at some point|stage', true],
  ['at some stage|time in the future', true],
  ['sometime next|this|in', true],
  ['some time next|this', true],
  ['later this|next year|month|quarter', false],
  ['early|late next|this year|month|quarter', false],
  ['until|till further notice', true],
  ['for the foreseeable future', true],
  ['for the time being', false],
  ['when|once possible', false],
  ['as time permits', true],
  ['in a timely manner|fashion', true],
  ['at your|the earliest convenience', true],
];

interface Phrase {
  /** What each word may be. */
  readonly words: readonly (readonly string[])[];
  readonly loud: boolean;
}

/** Numbers of patterns by the words they may begin with. */
const BY_FIRST = new Map<string, number[]>();
PHRASES.forEach(([pattern], n) => {
  for (const first of pattern.split(' ', 1)[0]!.split('|')) {
    const known = BY_FIRST.get(first);
    if (known) known.push(n);
    else BY_FIRST.set(first, [n]);
  }
});

const read: Phrase[] = [];

/** A pattern, taken apart when it is first asked for. */
function phraseOf(n: number): Phrase {
  const [pattern, loud] = PHRASES[n]!;
  return (read[n] ??= {words: pattern.split(' ').map((one) => one.split('|')), loud});
}

/** Words behind which the time is not vague: "shortly after 14:00", "as soon as you arrive", "too soon". */
function pinned(block: BlockView, first: number, last: number): boolean {
  const {words} = block;
  const next = joined(words, last) ? words.info[last + 1]!.lower : '';
  const before = first > 0 && joined(words, first - 1) ? words.info[first - 1]!.lower : '';
  if (/^(?:after|before|as|enough|afterwards|to)$/.test(next)) return true;
  return /^(?:as|how|too|so|very|no|get|resume|put)$/.test(before) && words.info[first]!.lower === 'soon';
}

/** Reports times that tell readers nothing they could plan by. */
export const rule: BlockRule = {
  meta: {
    id: 'vague-time',
    description: 'Times readers cannot plan by, such as shortly or in the coming weeks',
    group: 'facts',
    level: 'warning',
    fixable: false,
    since: '0.1.0',
  },
  block(block, report) {
    const {words} = block;
    for (let i = 0; i < words.length; i++) {
      const candidates = BY_FIRST.get(words.info[i]!.lower);
      if (candidates === undefined || words.quoted[i]) continue;
      let best: Phrase | null = null;
      for (const n of candidates) {
        const phrase = phraseOf(n);
        if (best !== null && best.words.length >= phrase.words.length) continue;
        let k = 1;
        while (
          k < phrase.words.length &&
          joined(words, i + k - 1) &&
          phrase.words[k]!.includes(words.info[i + k]!.lower)
        )
          k++;
        if (k === phrase.words.length) best = phrase;
      }
      if (best === null) continue;
      const last = i + best.words.length - 1;
      if (!pinned(block, i, last)) {
        report({
          start: words.start[i]!,
          end: words.end[last]!,
          reason: `“${textOf(block, i, last)}” is no time to plan by: give a day, a time, or when you will know.`,
          note: 'If you do not know yet, say when you will write again; that is a promise you can keep.',
          ...(best.loud ? {} : {severity: 'info' as const}),
        });
      }
      i = last;
    }
  },
};
