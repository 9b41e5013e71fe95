/** Outcomes stated in the body, however deep or from IT's side, turned into subject lines. */
import type {Candidate} from './candidate.ts';
import type {Clause} from './clause.ts';
import {isDeedOnly, isMove} from './guards.ts';
import {withAny} from './any-of.ts';
import {inItsCase} from './condition.ts';
import type {Gain} from './gain.ts';
import {LEAST} from './gain.ts';
import {inThisWay} from './in-this-way.ts';
import {situation} from './items.ts';
import type {PatternMatch} from './match.ts';
import {POINT} from './may-tell.ts';
import {withMeant, withoutAim} from './meant.ts';
import {ALSO, alsoDone, firstDone, withoutWhere} from './part-told.ts';
import {othersGains} from './others.ts';
import {passiveDraft} from './passive.ts';
import {clauseEnd} from './phrase.ts';
import {shorten} from './shape.ts';
import {contentWords} from './content.ts';
import type {Token} from './tokens.ts';
import {line} from './tokens.ts';
import {withoutMiddleDeeds} from './several-deeds.ts';
import {withoutThere, withThing} from './resolved.ts';
import {TELLERS} from './tellers.ts';
import {tellClause} from './told.ts';
import {isTurnedRound} from './truth.ts';
import {draftOf} from './turns.ts';
import {isWellMade} from './well-made.ts';
import {isNotForReaders} from './whose.ts';
import {isTimeWord} from './words-of.ts';

/** What the reader of a draft is called by others, so that "customers can" speaks to them. */
export interface BodyOptions {
  readonly audience: readonly string[];
  /** Names in the draft, lower case: they keep their capital. */
  readonly names: ReadonlySet<string>;
  /** Subject line and first sentences, lower case: they may say that what follows is for others. */
  readonly opening?: readonly string[];
}

/** A line that was turned to the reader is better by so much than one that tells the same clause as it stands. */
const TURNED = 1;
/** Where lines from the body stand among lines from elsewhere when nothing speaks for or against them. */
const MIDDLE = 4.5;

/** All lines the gains of a body give: turned where a pattern fits, told as they stand where none does. */
export function bodyCandidates(all: readonly Gain[], options: BodyOptions): Candidate[] {
  const found: Candidate[] = [];
  const theirs = othersGains(all, options.audience, options.opening ?? []);
  for (const one of all) {
    if (theirs.has(one)) continue;
    const gain = withAny(one);
    if (gain.weight < LEAST || isNotForReaders(gain, options.audience)) continue;
    const by = (name: string, lines: readonly Candidate[]): Candidate[] =>
      lines.map((one) => ({...one, by: name, gain}));
    const byPatterns = (one: Gain): Candidate[] =>
      one.patterns.flatMap((match) => by(match.id, turn(one, match, options)));
    const spoken = gain.clause.conditional ? [] : byPatterns(gain);
    // "so you don't have to put them on hold": with the thing named before in place of "them".
    const resolved = gain.clause.conditional ? null : withMeant(gain);
    const meant = resolved ? byPatterns(resolved) : [];
    const named =
      spoken.length > 0 || gain.clause.conditional
        ? null
        : (withThing(gain) ?? resolved ?? withoutThere(gain) ?? withoutAim(gain));
    const turned = gain.clause.conditional
      ? [...by('situation', situation(gain.statement, gain.clause)), ...by('case', inItsCase(gain))]
      : [
          ...(meant.length > 0
            ? meant
            : named
              ? byPatterns(named).filter((one) => !/^(?:Find|See|Get)\b/.test(one.subject))
              : spoken),
          ...TELLERS.flatMap(([name, tell]) => by(name, tell(gain))),
        ];
    const told = by('told', tellClause(gain)).map((one) =>
      turned.length > 0 ? {...one, score: one.score - TURNED} : one,
    );
    const sound = [...turned, ...told]
      .filter((one) => isWellMade(one.subject))
      .map((one) => ({...one, score: MIDDLE + gain.weight + one.score}));
    found.push(...sound);
  }
  return found;
}

function turn(all: Gain, match: PatternMatch, options: BodyOptions): Candidate[] {
  const gain = withoutNamed(all, match);
  const {statement} = gain;
  if (isTurnedRound(statement.tokens, match.from, apartFrom(gain.clause))) return [];
  // 'You may walk in and press "Use now"': what stands between quotation marks is part of the clause.
  const end = clauseEnd(statement.tokens, match.capture);
  if (/^["“]$/.test(statement.tokens[end]?.text ?? '') && statement.tokens[end - 1]!.text !== ',') return [];
  // "You will see fewer vans": nobody is told to.
  if (
    /^you-(?:will-see|do)$/.test(match.id) &&
    /^(?:fewer|less)$/.test(statement.tokens[match.capture + 1]?.lower ?? '')
  )
    return [];
  // "You do not copy keys for others": a rule, where nothing before it says why not.
  if (match.id === 'you-do-not' && gain.clause.link === 'start') return [];
  // "and do not have to": what follows has no subject of its own.
  if (match.id.startsWith('and-') && !/^(?:you|readers)$/.test(gain.clause.actor)) return [];
  if (match.id === 'you-do' && statement.section !== 'benefit' && gain.weight < ORDINARY) return [];
  if (match.id === 'you-do' && isDeedOnly(statement.tokens, match.capture, gain.clause.to)) return [];
  if (match.id === 'you-do' && statement.section !== 'benefit') {
    // "You move to the other system", "You join the rota on Monday": what readers have to do, and when.
    const moved = gain.weight < FREELY && isMove(statement.tokens, match.capture);
    if (moved || isAppointment(statement.tokens, match.capture, gain.clause.to)) return [];
  }
  const draft =
    match.turn === 'passive'
      ? passiveDraft(statement, match, options.names, gain.clause.from)
      : draftOf(gain, match, options);
  const score = 1 + (match.score - 5) * 0.3;
  const whole = draft ? shorten(statement, draft, score) : [];
  const fewer = draft === null ? null : withoutMiddleDeeds(statement, draft);
  const both = fewer === null ? [] : shorten(fewer.statement, fewer.draft, score - ALSO);
  const pointed = POINT.test(line(statement.tokens, match.capture, gain.clause.to));
  const lines = (
    whole.length > 0 || both.length > 0 || draft === null
      ? [...whole, ...both]
      : [withoutWhere, firstDone, alsoDone].flatMap((tell) => tell(statement, match, draft, score - ALSO))
  ).map(
    // "Open the chart" has lost "with no signal at all".
    (one) => (match.turn === 'do' && pointed && !POINT.test(one.subject) ? {...one, score: one.score - ALSO} : one),
  );
  if (match.turn === 'no-need' && draft !== null) return inThisWay(statement, draft, lines, score);
  // "No sticky note", "Submit requests" say too little.
  if (/^(?:no-more|allows|helps)$/.test(match.id)) return lines.filter((one) => one.subject.split(' ').length > 3);
  // "Get a text" says neither when nor of what.
  if (/^(?:gives|you-get)$/.test(match.id)) return lines.filter((one) => one.subject.split(' ').length > 4);
  // "Write the comment" says too little of what the reader does anyway.
  return match.id === 'you-do' && statement.section !== 'benefit'
    ? lines.filter((one) => contentWords(one.subject).length > 2)
    : lines;
}

/** "…, and the "Taken" sign is gone": the sentence ends for this clause where a name in quotation marks opens the next. */
function withoutNamed(gain: Gain, match: PatternMatch): Gain {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const end = clauseEnd(tokens, match.capture);
  return match.capture < clause.to && clause.to < end && /^["“]$/.test(tokens[end]?.text ?? '')
    ? {...gain, statement: {...statement, tokens: tokens.slice(0, clause.to)}}
    : gain;
}

/** From this weight what "you do" may be told as a thing to do. */
const ORDINARY = -0.5;

/** From this weight it is more than another place to do it: "You pick your own days in RotaPal, from home". */
const FREELY = 2;

/** "You don't need your number, and you don't have to wait": where "and" or "meaning" sets a clause apart, what is before it governs nothing. */
const apartFrom = (clause: Clause): number => (/^(?:and|but|means)$/.test(clause.link) ? clause.lead : 0);

/** Does a day follow "on" in [from, to)? */
const isAppointment = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({lower}, i) => lower === 'on' && isTimeWord(tokens[from + i + 1]?.lower ?? ''));
