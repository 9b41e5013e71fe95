import {Part, cuesOf, type Cues} from '../../reader/cues.ts';
import {documentRule} from '../../style/document-rule.ts';

/** The reader's questions in the order they ask them, with the ids of the parts. */
const QUESTIONS = [
  {bit: Part.change, id: 'what-changes', text: 'what changes for them'},
  {bit: Part.why, id: 'why-it-matters', text: 'why it matters to them'},
  {bit: Part.when, id: 'when', text: 'when'},
  {bit: Part.action, id: 'what-to-do', text: 'what to do (or that there is nothing to do)'},
  {bit: Part.help, id: 'help', text: 'where to get help'},
] as const;

const ALL = Part.change | Part.why | Part.when | Part.action | Part.help;
/** Parts a message has to have, by `message:` and, behind a slash, `about:`. */
const NEEDED: Readonly<Record<string, number>> = {
  'press-statement': ALL,
  'press-statement/reminder': Part.when | Part.action | Part.help,
  'press-statement/works-again': Part.change | Part.help,
  'press-statement/what-happened': Part.change | Part.why | Part.help,
  'partner-note': ALL & ~Part.why,
  'supplier-note': ALL & ~Part.why,
  'customer-note': Part.change | Part.help,
};
/** Shorter texts are still being written. */
const SHORTEST = 25;

/** Reports a message that leaves a question of its readers open. */
export const rule = documentRule<Cues>({
  meta: {
    id: 'missing-part',
    description: 'A message that does not say what changes, why, when, what to do, or where to get help',
    group: 'reader-first',
    level: 'warning',
    scope: 'sentence',
    fixable: false,
    since: '0.1.0',
  },
  summarize: cuesOf,
  document(draft, report) {
    const {message} = draft.context;
    if (message === null) return;
    const about = draft.meta['about'];
    const needed = NEEDED[`${message}/${typeof about === 'string' ? about : ''}`] ?? NEEDED[message];
    if (needed === undefined || draft.words < SHORTEST) return;
    if (draft.summaries.some(({summary}) => summary.open)) return;
    let parts = 0;
    for (const {summary} of draft.summaries) parts |= summary.parts;
    const missing = QUESTIONS.filter(({bit}) => needed & bit && !(parts & bit));
    if (missing.length === 0) return;
    const place =
      draft.summaries.find(({summary}) => summary.body) ?? draft.summaries.find(({summary}) => summary.words > 0);
    if (place === undefined) return;
    const list = missing.map(({text}) => text);
    const said = list.length === 1 ? list[0]! : `${list.slice(0, -1).join(', ')} and ${list.at(-1)!}`;
    report({
      start: place.offset,
      end: place.offset + place.summary.end,
      reason: `The message does not tell readers ${said}.`,
      note: `Missing: ${missing.map(({id}) => id).join(', ')}. Every question left open comes back as a call, or as somebody who did not know.`,
    });
  },
});
