/**
 * Tells outcome-first, system-first and neutral subject lines apart: an explainable scorer over features of the line's
 * grammar and words. The sums decide; every observation can be shown.
 */
import type {Span} from '../types.ts';
import {observe} from './features.ts';
import {wholeLine} from './features-vague.ts';
import {stripPrefixes} from './prefix.ts';
import {segment} from './segments.ts';
import {tokenize} from './tokens.ts';
import type {Classified, ClassifyOptions, Evidence, SubjectKind} from './types.ts';
import {capitalsTellNothing} from './words-of.ts';

/** From this sum on, a line says enough of the reader's outcome. */
const OUTCOME = 3;
/** From this sum on, a line leads with a system or with IT's work. */
const SYSTEM = 2;
/** From this sum on, it leads with a system when nothing at all speaks for another kind. */
const BARE = 1.3;
/** A subject is not read beyond this many UTF-16 units. */
const LONGEST = 300;

/** Tags that say what kind of message it is, where others ("[Resolved]", "[All staff]") do not. */
const LETTER_TAG = /\[[^\]]*\b(?:newsletter|bulletin|digest|social|events?|invitation|survey|vacancy)\b[^\]]*\]/i;

/** Lines classified last: the subject of an open draft is asked about at every keystroke in its body. */
const recent = new Map<string, Classified>();
const RECENT = 32;

/**
 * What kind a subject line is.
 * @param subject the line as the reader sees it
 */
export function classifySubject(subject: string, options?: ClassifyOptions): Classified {
  if (options !== undefined || subject.length > 4 * LONGEST) return classify(subject, options ?? {});
  let found = recent.get(subject);
  if (found === undefined) {
    found = classify(subject, {});
    if (recent.size >= RECENT) recent.clear();
    recent.set(subject, found);
  }
  return found;
}

function classify(subject: string, options: ClassifyOptions): Classified {
  const line = subject.slice(0, LONGEST);
  const whole: Span = {start: 0, end: subject.length};
  const stripped = stripPrefixes(line);
  const segments = segment(line, stripped.start, stripped.end);
  const tokens = segments.flatMap((one) => one.tokens);
  const systems = new Set((options.systems ?? []).map((name) => name.toLowerCase()));
  const capitalsTell = !capitalsTellNothing(tokens);
  const sums: Record<SubjectKind, number> = {'outcome-first': 0, 'system-first': 0, neutral: 0};
  const evidence: Evidence[] = [];
  if (stripped.ticket) {
    evidence.push({feature: 'ticket', kind: 'system-first', weight: 2, ...stripped.ticket});
    sums['system-first'] += 2;
  }
  const tag = stripped.tags > 0 ? LETTER_TAG.exec(line.slice(0, stripped.start)) : null;
  if (tag) {
    evidence.push({feature: 'tag', kind: 'neutral', weight: 4, start: tag.index, end: tag.index + tag[0].length});
    sums.neutral = 4;
  }
  const outcomes: number[] = [];
  segments.forEach((one, index) => {
    const found = observe(one, {capitalsTell, systems, index, count: segments.length});
    evidence.push(...found);
    const sum = (kind: SubjectKind): number =>
      found.filter((item) => item.kind === kind).reduce((total, item) => total + item.weight, 0);
    outcomes.push(sum('outcome-first'));
    sums['system-first'] += sum('system-first');
    sums.neutral = Math.max(sums.neutral, sum('neutral'));
  });
  for (const one of wholeLine(tokenize(line.slice(stripped.start, stripped.end)), capitalsTell)) {
    evidence.push({...one, start: one.start + stripped.start, end: one.end + stripped.start});
    sums.neutral = Math.max(sums.neutral, one.weight);
  }
  sums['outcome-first'] =
    outcomes.reduce((best, one) => Math.max(best, one), 0) + 0.3 * outcomes.reduce((total, one) => total + one, 0);
  const kind = decide(sums);
  if (kind !== 'system-first') return {kind, why: '', focus: whole, evidence};
  const strongest = evidence
    .filter((one) => one.kind === kind)
    .reduce((best, one) => (one.weight > best.weight ? one : best));
  return {
    kind,
    why: explain(strongest, line),
    focus: {start: stripped.ticket?.start ?? strongest.start, end: strongest.end},
    evidence,
  };
}

function decide(sums: Readonly<Record<SubjectKind, number>>): SubjectKind {
  const {'outcome-first': outcome, 'system-first': system, neutral} = sums;
  if (neutral >= 4 && neutral > outcome && system < neutral) return 'neutral';
  if (outcome >= OUTCOME && outcome >= system * 0.75) return 'outcome-first';
  if (system >= SYSTEM && system > neutral && system > outcome) return 'system-first';
  // A name or part of a system with nothing beside it that speaks to the reader.
  if (system >= BARE && neutral < 1.5 && outcome < 1) return 'system-first';
  return outcome >= OUTCOME ? 'outcome-first' : 'neutral';
}

/** What every finding about a subject asks for. */
export const ADVICE = 'say what readers get, can do, avoid or must do';

/** One plain line for the writer. */
function explain(found: Evidence, line: string): string {
  const words = line.slice(found.start, found.end);
  switch (found.feature) {
    case 'ticket':
      return `It leads with the ticket “${words}”; ${ADVICE}.`;
    case 'it-event':
      return `“${words}” is IT's work, not what it brings; ${ADVICE}.`;
    case 'it-work':
      return `It tells what IT does to a system; ${ADVICE}.`;
    case 'state':
      return `It tells the state of a system; ${ADVICE}.`;
    case 'team':
      return `It tells what the team does; ${ADVICE}.`;
    case 'announcement':
      return 'It announces a thing; say what readers can do with it.';
    case 'your-system':
      return `It says “your”, but tells what happens to a system; ${ADVICE}.`;
    case 'praise':
      return 'It praises a system; say what readers notice.';
    case 'document':
      return 'It names a document; say what readers may or must do.';
    case 'new-thing':
      return 'It names a thing; say what readers can do with it.';
    default:
      return `It leads with “${words}”, a name or part of a system; ${ADVICE}.`;
  }
}
