import retextReadability from 'retext-readability';
import type {BlockRule} from '../../types.ts';
import type {PluginRunner} from '../../retext/adapter.ts';
import {gradeLimit} from '../../readability.ts';
import {runPlugin} from '../../retext/adapter.ts';
import {sentencesAt} from '../../retext/parse.ts';
import {countsOf, harderThan, strangerThan, type Counts} from '../../style/hardness.ts';
import {eachSentence} from '../../style/sentences.ts';
import {listeners} from '../../vocabulary-rules/create.ts';

/** Formulas the plugin asks, and those of them that need no word lists. */
const FORMULAS = 7;
const COUNTED = 5;
/** A reader in grade g is about g + 5 years old; the plugin counts in years. */
const YEARS = 5;
/** One sentence swings more than a whole text: it may be this much harder than the draft as a whole. */
const MARGIN = 2;

const runners = new Map<string, PluginRunner>();

function runnerFor(age: number, threshold: number, minWords: number): PluginRunner {
  const key = `${String(age)} ${String(threshold)} ${String(minWords)}`;
  let runner = runners.get(key);
  if (runner === undefined) {
    runner = runPlugin(retextReadability, {age, threshold, minWords});
    runners.set(key, runner);
  }
  return runner;
}

/** What would help most: shorter words where those weigh, else fewer of them. */
function help({words, long}: Counts): string {
  const share = `${String(long)} of its ${String(words)} words have three or more syllables`;
  if (words > 25 && long / words > 0.2)
    return `It has ${String(words)} words, and ${String(long)} of them have three or more syllables: cut it in two, and put short words for long ones.`;
  if (words > 22) return `It has ${String(words)} words: cut it in two.`;
  if (long > 0) return `${share[0]!.toUpperCase()}${share.slice(1)}: put short words for long ones.`;
  return 'Say one thing in it, in everyday words.';
}

/** Reports sentences above the reading grade of the draft's audience (retext-readability). */
export const rule: BlockRule = {
  meta: {
    id: 'readability',
    description: 'Sentences that are harder to read than the audience should have to bear',
    group: 'plain-language',
    level: 'info',
    scope: 'sentence',
    fixable: false,
    since: '0.1.0',
    options: {
      age: {
        type: 'number',
        default: 0,
        description: 'Age of a reader who should understand each sentence; 0: taken from the audience of the draft',
      },
      threshold: {
        type: 'number',
        default: 4 / 7,
        description: 'Share of the seven formulas that must find a sentence too hard',
      },
      'min-words': {
        type: 'number',
        default: 10,
        description: 'Shorter sentences are not judged: one long word would decide',
      },
    },
  },
  block(block, report, options) {
    if (block.kind === 'subject' || block.kind === 'heading' || block.kind === 'cell') return;
    const minWords = Math.max(1, Number(options['min-words']));
    const {words} = block;
    if (words.length < minWords) return;
    const threshold = Number(options['threshold']);
    const age = Number(options['age']) || gradeLimit(listeners(block.context)) + YEARS + MARGIN;
    const needed = Math.ceil(threshold * FORMULAS - 1e-9);
    let hard: Map<number, {start: number; end: number; counts: Counts}> | null = null;
    eachSentence(words, (first, last) => {
      if (last - first + 1 < minWords) return;
      const counts = countsOf(words, first, last);
      const counted = harderThan(counts, age);
      if (counted < needed - (FORMULAS - COUNTED)) return;
      // One formula may come out otherwise there: the plugin cuts times and the like into other words.
      if (counted < needed && counted + strangerThan(words, first, last, age) < needed - 1) return;
      (hard ??= new Map()).set(words.start[first]!, {start: words.start[first]!, end: words.end[last]!, counts});
    });
    if (hard === null) return;
    const candidates = hard as Map<number, {start: number; end: number; counts: Counts}>;
    for (const {message, place} of runnerFor(age, threshold, minWords).run(
      sentencesAt(block.tree, [...candidates.keys()]),
    )) {
      // The plugin's sentence may begin at an opening mark, or be cut a little differently: any of ours inside will do.
      for (const one of candidates.values()) {
        if (one.start < place.start || one.start >= place.end) continue;
        candidates.delete(one.start);
        report({
          start: one.start,
          end: one.end,
          reason: `This sentence is hard to read for this audience. ${help(one.counts)}`,
          note: `${(/(\d|all)[^,]*algorithms/.exec(message.reason)?.[0] ?? 'Most formulas').replace('algorithms', 'reading formulas').replace(/^./, (c) => c.toUpperCase())} put it above grade ${String(age - YEARS)}.`,
        });
        break;
      }
    }
  },
};
