import {cuesOf, type Cues} from '../../reader/cues.ts';
import {documentRule} from '../../style/document-rule.ts';

/** Messages that speak to readers about themselves. */
const MESSAGES = new Set([
  'press-statement',
  'welcome',
  'newsletter',
  'partner-note',
  'supplier-note',
  'customer-note',
  'applicant-note',
  'roundtable',
  'quick-win',
]);
const SHORTEST = 60;

/** Reports a message that hardly speaks to its readers. */
export const rule = documentRule<Cues>({
  meta: {
    id: 'reader-absent',
    description: 'A message that speaks about IT and hardly ever to its readers',
    group: 'reader-first',
    level: 'info',
    scope: 'sentence',
    fixable: false,
    since: '0.1.0',
    options: {
      every: {
        type: 'number',
        default: 60,
        description: 'Number of words in which “you” or “your” should come at least once, on average',
      },
    },
  },
  summarize: cuesOf,
  document(draft, report, options) {
    const {message} = draft.context;
    if (message !== null && !MESSAGES.has(message)) return;
    if (draft.summaries.some(({summary}) => summary.open)) return;
    let words = 0;
    let you = 0;
    let we = 0;
    let orders = 0;
    for (const {summary} of draft.summaries) {
      words += summary.words;
      you += summary.you;
      we += summary.we;
      if (summary.order !== null) orders++;
    }
    // An order speaks to the reader too, without a "you".
    if (words < SHORTEST || (you + orders) * Number(options['every']) >= words) return;
    const place = draft.summaries.find(({summary}) => summary.body);
    if (place === undefined) return;
    report({
      start: place.offset,
      end: place.offset + place.summary.end,
      reason:
        you === 0
          ? 'The message never says “you”: speak to the reader.'
          : `In ${String(words)} words the reader is spoken to ${you === 1 ? 'once' : `${String(you)} times`}${we > you ? `, and you speak of yourselves ${we === 1 ? 'once' : `${String(we)} times`}` : ''}: speak to the reader.`,
      note: 'People read on when a text is about them. Say what they can do, get or have to do, with “you”.',
    });
  },
});
