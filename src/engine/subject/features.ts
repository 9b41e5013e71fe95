/** What speaks for each kind of subject line, one small reader per feature. */
import {announcement, neutralShape} from './features-neutral.ts';
import {
  readAfterComma,
  readComparative,
  readFigures,
  readHelp,
  readImperative,
  readPeople,
  readQuestion,
  readRelief,
  readYou,
  readYour,
} from './features-outcome.ts';
import {readEvents, readItWork, readStates, readTeam, readThings} from './features-system.ts';
import {imperative} from './imperative.ts';
import {readPeopleNews} from './features-people.ts';
import type {Segment} from './segments.ts';
import type {Token} from './tokens.ts';
import type {Evidence, SubjectKind} from './types.ts';

/** What the whole line tells about reading one segment. */
export interface LineContext {
  /** Capital letters tell names from words. */
  readonly capitalsTell: boolean;
  /** Names of systems, lower case. */
  readonly systems: ReadonlySet<string>;
  /** Number of the segment and how many there are. */
  readonly index: number;
  readonly count: number;
}

/** Notes down one observation: about the words from one to another, or about the whole segment. */
export type Note = (feature: string, kind: SubjectKind, weight: number, from?: Token, to?: Token) => void;

/** All observations about a segment; offsets in the subject. */
export function observe(segment: Segment, context: LineContext): Evidence[] {
  const found: Evidence[] = [];
  const list = segment.words;
  const note: Note = (feature, kind, weight, from, to = from) => {
    if (weight !== 0)
      found.push({feature, kind, weight, start: (from ?? list[0]!).start, end: (to ?? list.at(-1)!).end});
  };
  const lowers = list.map((one) => one.lower);
  neutralShape(segment, lowers, context, note);
  readPeopleNews(segment, lowers, context, note);
  const announced = announcement(segment, lowers, context, note);
  const ask = announced ? null : imperative(list);
  const person = found.some((one) => one.feature === 'person' && one.weight >= 4);
  if (ask && ask.weight > 0) readImperative(list, ask, segment, note);
  if (!ask || ask.weight < 3) readAfterComma(segment, note);
  readYou(list, lowers, note);
  readYour(list, lowers, context, note);
  readRelief(segment, lowers, context, note);
  readComparative(list, lowers, context, note);
  readQuestion(segment, lowers, context, note);
  readHelp(lowers, note);
  readFigures(list, lowers, note);
  readPeople(list, lowers, context, note);
  readEvents(list, lowers, ask?.weight ?? 0, note);
  // What the reader is asked about is the reader's case: "Typing the batch number twice?"
  const asked = segment.question && context.index < context.count - 1;
  if (!person && !asked) readItWork(list, lowers, note);
  readStates(list, lowers, context, ask?.weight ?? 0, note);
  readTeam(list, lowers, context, note);
  readThings(list, lowers, context, ask?.weight ?? 0, note);
  return found;
}
