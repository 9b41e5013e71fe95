/** Outcomes stated in the body, however deep or from IT's side, turned into subject lines. */
import {inflectVerb} from '../english/verbs.ts';
import type {Candidate} from './candidate.ts';
import type {Clause} from './clause.ts';
import {isBase} from './clause-verb.ts';
import {isDeedOnly, isMeasure, isMove, isNotice, isRoute, isSubordinate, mayAct} from './guards.ts';
import {isAddressed} from './addressed.ts';
import {withAny} from './any-of.ts';
import {inItsCase} from './condition.ts';
import type {Gain} from './gain.ts';
import {isToil} from './gain-words.ts';
import {LEAST} from './gain.ts';
import {inThisWay} from './in-this-way.ts';
import {situation} from './items.ts';
import {baseOf, is, isReaderVerb} from './lexicon.ts';
import type {PatternMatch, Who} from './match.ts';
import {HAPPENS, PLAIN, POINT} from './may-tell.ts';
import {withMeant, withoutAim} from './meant.ts';
import {ALSO, alsoDone, andIs, firstDone, withoutWhere} from './part-told.ts';
import {othersGains} from './others.ts';
import {passiveDraft} from './passive.ts';
import {capitalize, clauseEnd, clauseStart, LIMIT, write} from './phrase.ts';
import {shorten} from './shape.ts';
import {contentWords} from './content.ts';
import type {Draft} from './shape.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {line} from './tokens.ts';
import {withoutMiddleDeeds} from './several-deeds.ts';
import {withoutThere, withThing} from './resolved.ts';
import {TELLERS} from './tellers.ts';
import {tellClause} from './told.ts';
import {isTurnedRound} from './truth.ts';
import {isWellMade} from './well-made.ts';
import {isNotForReaders} from './whose.ts';
import {isNumber, isPlural, isTimeWord} from './words-of.ts';

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

/** "The pharmacy technicians will save 60 hours": they are told of, and nobody who reads it. */
const isOfOthers = ({clause, statement}: Gain, match: PatternMatch, audience: readonly string[]): boolean =>
  (clause.actor === 'readers' ||
    statement.tokens[clause.from]!.lower === 'they' ||
    (clause.actor === 'we' && !audience.includes('leadership'))) &&
  !statement.tokens.slice(clause.from, match.from).some(({lower}) => isAddressed(lower, audience));

/** "…, and the "Taken" sign is gone": the sentence ends for this clause where a name in quotation marks opens the next. */
function withoutNamed(gain: Gain, match: PatternMatch): Gain {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const end = clauseEnd(tokens, match.capture);
  return match.capture < clause.to && clause.to < end && /^["“]$/.test(tokens[end]?.text ?? '')
    ? {...gain, statement: {...statement, tokens: tokens.slice(0, clause.to)}}
    : gain;
}

const HIS = /\b(?:his|her|he|she|him|himself|herself)\b/;
/** What readers may leave off. */
const LEAVES_OFF = /^(?:stop|drop|skip|forget|ignore|bin|scrap)$/;

/** From this weight what "you do" may be told as a thing to do. */
const ORDINARY = -0.5;

/** From this weight it is more than another place to do it: "You pick your own days in RotaPal, from home". */
const FREELY = 2;

/** "You don't need your number, and you don't have to wait": where "and" or "meaning" sets a clause apart, what is before it governs nothing. */
const apartFrom = (clause: Clause): number => (/^(?:and|but|means)$/.test(clause.link) ? clause.lead : 0);

/** Does a day follow "on" in [from, to)? */
const isAppointment = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({lower}, i) => lower === 'on' && isTimeWord(tokens[from + i + 1]?.lower ?? ''));

function draftOf(gain: Gain, match: PatternMatch, options: BodyOptions): Draft | null {
  const {statement} = gain;
  const {tokens} = statement;
  const {to} = gain.clause;
  const {capture, who} = match;
  const end = capture < to ? Math.min(to, clauseEnd(tokens, capture)) : clauseEnd(tokens, capture);
  const vp = {from: capture, to: end, verb: capture, address: who !== null && who.kind !== 'you', evidence: match.from};
  // "Each driver can see his own stops": nobody is told "his".
  if (who && /^(?:an?|each|every|any)$/.test(tokens[who.from]!.lower) && HIS.test(line(tokens, capture, to)))
    return null;
  // "you answer on your phone and are back at once": what follows is no order, and not what is got.
  if (/^(?:do|get|who-do|no-need|no-need-for|verb-noun)$/.test(match.turn))
    vp.to = Math.min(vp.to, andIs(tokens, capture, vp.to));
  switch (match.turn) {
    case 'do':
      // "do away with polling" is told as no more of it.
      if (tokens[capture]!.lower === 'do' && tokens[capture + 1]?.lower === 'away') return null;
      if (!mayAct(statement, match, gain.weight >= PLAIN, match.from === gain.clause.from)) return null;
      if (who?.kind === 'outside' && !isAddressed(tokens[who.to]!.lower, options.audience))
        return {...vp, before: `${group(tokens, who)} can `, address: false};
      // "You can stop the texts", "You can still pay in coins": as an order it would be a reproach, or a duty.
      if (!/^you-(?:do|will-see)$/.test(match.id) && who?.kind !== 'staff') {
        const still = tokens.slice(match.from, capture).some((one) => one.lower === 'still');
        const off = LEAVES_OFF.test(tokens[capture]!.lower) && !/ing$/.test(tokens[capture + 1]?.lower ?? '');
        if (still || off) return {...vp, before: `You can ${still ? 'still ' : ''}`, address: true};
      }
      return {...vp, before: '', can: !/^you-(?:do|will-see)$/.test(match.id)};
    case 'manner': {
      const adverb =
        MANNER[match.keyword.lower] ??
        MANNER[tokens.slice(match.from, capture).find((one) => MANNER[one.lower])?.lower ?? ''];
      // "easier to find colleagues than ever", "faster to book a room, instead of ringing": what it is compared with is left out.
      return adverb ? {...vp, to: beforeComparison(tokens, capture, vp.to), before: '', after: ` ${adverb}`} : null;
    }
    case 'no-need':
      // "whoever stands in for you doesn't have to guess": it is they who need not.
      if (
        who &&
        who.from > gain.clause.from &&
        /^(?:for|of|to|with|by|from)$/.test(tokens[who.from - 1]!.lower) &&
        tokens[who.to + 1]?.lower !== 'to'
      )
        return null;
      if (
        isRoute(tokens, capture, end) ||
        /^(?:worry|do)$/.test(tokens[capture]!.lower) ||
        // "Nobody has to change": what?
        (capture + 1 >= end && /^(?:change|act|move|decide|switch|take|agree|join|start)$/.test(tokens[capture]!.lower))
      )
        return null;
      // "eleven doors that nobody has to sand again": what need not be sanded stands before.
      if (
        /^(?:that|which)$/.test(tokens[match.from - 1]?.lower ?? '') &&
        !/^(?:so|means?|is|now|sure|note|noted|result|consequence|effect|upshot|outcome)$/.test(
          tokens[match.from - 2]?.lower ?? 'so',
        )
      )
        return null;
      if (who?.kind === 'outside' && !isAddressed(tokens[who.to]!.lower, options.audience)) return null;
      // "need not align the page, or void and reprint it": the first of what need not be done holds by itself.
      vp.to = firstOfSeveral(tokens, capture, end);
      // "The inspectors will not have to ask you": it is they who need not.
      if (who && who.kind !== 'you' && tokens.slice(capture, end).some((one) => one.lower === 'you'))
        return {...vp, before: `${group(tokens, who)} need not `, address: false};
      return {...vp, before: 'No need to '};
    case 'no-need-for':
      // "every permit that you do not need overnight"
      if (
        /^(?:that|which)$/.test(tokens[match.from - 1]?.lower ?? '') &&
        !/^(?:so|means?|is|result)$/.test(tokens[match.from - 2]?.lower ?? 'so')
      )
        return null;
      if (who?.kind === 'outside' && !isAddressed(tokens[who.to]!.lower, options.audience)) return null;
      return {...vp, before: 'No need for ', verb: -1};
    case 'no-more-ing':
    case 'no-more-third': {
      const base = baseOf(tokens[capture]!.lower, 'base', 'thirdPerson');
      // "Save it now so you do not forget": what follows from a thing to do is no change.
      if (
        match.id.startsWith('so-') &&
        (isBase(tokens, 0) || /^(?:forget|miss|lose|worry|panic|wonder)$/.test(base ?? ''))
      )
        return null;
      // "You will not scan or rename it": of two things only one would be told right.
      if (/^(?:or|and)$/.test(tokens[capture + 1]?.lower ?? '')) return null;
      // "You do not ring the office and wait": the first of them holds by itself.
      const second = tokens.findIndex(
        (one, i) =>
          i > capture + 1 &&
          i < end &&
          one.lower === 'and' &&
          (isBase(tokens, i + 1) || /^(?:wait|hope|queue|hold)$/.test(tokens[i + 1]!.lower)),
      );
      return base && !/^(?:be|have|need|receive|get|see)$/.test(base)
        ? {...vp, to: second > 0 ? second : end, before: 'No more ', first: inflectVerb(base, 'ing')}
        : null;
    }
    case 'no-more':
      // "saves you having to walk": the need goes.
      if (/^having to /.test(line(tokens, capture, end)))
        return {...vp, from: capture + 2, verb: capture + 2, before: 'No need to '};
      // "The engineer isn't driving in any more": an end of it.
      if (match.id === 'isnt-doing' && !/\bany ?(?:more|longer)\b/.test(line(tokens, capture, gain.clause.to)))
        return null;
      // "No more two drivers on one trip": how many of them there were.
      if (isNumber(tokens[capture]!.lower)) return null;
      // "No more sticky note": of one thing there is none.
      return {
        ...vp,
        // "No batch upload on Friday" would be a stop.
        before:
          isMuch(tokens, capture, end) || /\bon (?:\w+days?|the weekend)\b/.test(line(tokens, capture, end))
            ? 'No more '
            : 'No ',
        verb: /ing$|^gone-are$/.test(match.id) ? capture : -1,
      };
    case 'reduce': {
      const base = baseOf(tokens[match.from]!.lower, 'ing', 'thirdPerson');
      const words = tokens.slice(capture, end);
      const measured =
        words.some((one, i) => one.lower === 'from' && words.slice(i).some((other) => other.lower === 'to')) &&
        words.some((one) => isNumber(one.lower));
      return base && measured && !/^(?:our|its|it|company|internal)$/.test(words[0]!.lower)
        ? {...vp, before: `${capitalize(base)} `, verb: -1}
        : null;
    }
    case 'save-who':
      return savesDraft(statement, match, end);
    case 'save':
      return isSpan(tokens[capture]!.lower) &&
        !isOfOthers(gain, match, options.audience) &&
        statement.section !== 'action' &&
        isMeasure(tokens.slice(capture, capture + 5)) &&
        // "saving 90 engineer hours a year": time of those who run the systems.
        (options.audience.includes('it-department') ||
          !/\b(?:engineer|technician|developer|administrator|it|team)(?:s|'s|s')? (?:hours|days|time)\b/.test(
            line(tokens, capture, end),
          ))
        ? {...vp, before: 'Save ', verb: -1}
        : null;
    case 'takes':
      return takesDraft(statement, match);
    case 'always':
      return {...vp, before: 'Always have ', verb: -1};
    case 'no':
      // "spares you the way to the post room" is no lack of one.
      return isNotice(tokens, capture, end) || /^(?:way|thought|fact|idea)$/.test(tokens[capture]!.lower)
        ? null
        : {...vp, before: 'No ', verb: -1};
    case 'no-toil':
      return isToil(tokens[capture]!.lower) ? {...vp, before: 'No ', verb: -1} : null;
    case 'comparative': {
      // "Expect longer waits", "Expect fewer trains": a warning.
      const toil = tokens.slice(capture, capture + 3).some((one) => isToil(one.lower));
      const longer = tokens[capture - 1]!.lower === 'longer';
      if (longer ? toil : tokens[match.from]!.lower === 'expect' && !toil) return null;
      return isSubordinate(tokens, match.from) && match.keyword.lower === 'get'
        ? null
        : {...vp, from: capture - 1, before: '', verb: -1};
    }
    case 'one-place': {
      const stop = tokens.findIndex(
        (one, i) =>
          i > capture &&
          i < end &&
          /^(?:in|into|to|on)$/.test(one.lower) &&
          /^(?:one|a)$/.test(tokens[i + 1]?.lower ?? '') &&
          /^(?:place|page|screen|list|app|view|single)$/.test(tokens[i + 2]?.lower ?? ''),
      );
      const from =
        /^(?:the|all|your|together)$/.test(tokens[capture]!.lower) && tokens[capture]!.lower !== 'your'
          ? capture + 1
          : capture;
      return stop > from ? {...vp, from, before: '', verb: -1, earliest: stop + 3} : null;
    }
    case 'access':
      return isSubordinate(tokens, match.from) &&
        match.who === null &&
        !/^(?:you|staff|employees|everyone|users|colleagues|managers|teams|will|now)$/.test(
          tokens[match.from - 1]?.lower ?? '',
        )
        ? null
        : {...vp, before: 'Access ', verb: -1};
    case 'get':
      // "offers callers a call back": it is they who get it.
      if (who?.kind === 'outside' && !isAddressed(tokens[who.to]!.lower, options.audience))
        return isNotice(tokens, capture, end) || !isPlural(tokens[who.to]!.lower)
          ? null
          : {...vp, before: `${group(tokens, who)} get `, verb: -1};
      return isNotice(tokens, capture, end) ||
        tokens
          .slice(capture, capture + 3)
          .some((one) => /^(?:ability|option|chance|possibility|freedom|opportunity|access)$/.test(one.lower))
        ? null
        : {...vp, before: 'Get ', verb: -1};
    case 'verb-noun':
      if (isNotice(tokens, capture, end) || isSubordinate(tokens, match.from)) return null;
      // "You keep your old number until the move"
      if (match.id === 'you-keep' && /\b(?:until|till)\b/.test(line(tokens, capture, end))) return null;
      return {...vp, before: `${capitalize(match.keyword.lower)} `, verb: -1};
    case 'who-do': {
      if (!who || who.kind === 'you' || isSubordinate(tokens, match.from)) return null;
      if (
        clauseStart(tokens, match.from + 1) < who.from &&
        tokens[who.from - 1]?.word &&
        !/^(?:so|that|and|now|means)$/.test(tokens[who.from - 1]!.lower)
      )
        return null;
      const head = tokens[who.to]!.lower;
      // "Guests may see a warning": what may happen to them.
      if (tokens.slice(who.to + 1, capture).some((one) => one.lower === 'may') && HAPPENS.test(tokens[capture]!.lower))
        return null;
      if (isRoute(tokens, capture, end)) return null;
      // "Authorised users can …": not all. "Your people can take the test at home": those of the reader. "Two clerks can
      // count one shelf": it takes two.
      const some =
        tokens.slice(who.from, who.to).some((one) => SOME.test(one.lower)) ||
        tokens[who.from]!.lower === 'your' ||
        isNumber(tokens[who.from]!.lower);
      if (some) return {...vp, before: `${group(tokens, who)} can `, address: false};
      if (who.kind === 'staff' || isAddressed(head, options.audience)) return {...vp, before: '', address: true};
      return {...vp, before: `${group(tokens, who)} can `, address: false};
    }
    default:
      return null;
  }
}

/** Where ", or" goes on in a phrase that is too long for a line; its end where nothing does. */
function firstOfSeveral(tokens: readonly Token[], from: number, to: number): number {
  const or = tokens.findIndex(
    (one, i) => i > from + 1 && i < to - 2 && one.text === ',' && tokens[i + 1]!.lower === 'or',
  );
  return or > 0 && write(tokens, from, to).length > LIMIT ? or : to;
}

/** Where ", instead of ten", "than ever before" or ", not ten" begins in [from, to); `to` where nothing does. */
function beforeComparison(tokens: readonly Token[], from: number, to: number): number {
  const at = tokens.findIndex(
    (one, i) =>
      i > from &&
      i < to &&
      (one.lower === 'than' || /^(?:, )?(?:instead of|rather than|not) /.test(line(tokens, i, i + 4))),
  );
  return at < 0 ? to : at;
}

/** "It takes one tap to join a call" -> "Join a call in one tap". */
function takesDraft(statement: Statement, match: PatternMatch): Draft | null {
  const {tokens} = statement;
  const {capture} = match;
  const to = tokens.findIndex((one, i) => i > capture && i < capture + 6 && one.lower === 'to');
  const measure = tokens.slice(capture, to < 0 ? capture : to);
  const verb = tokens[to + 1];
  if (
    to < 0 ||
    !verb ||
    !isReaderVerb(verb.lower) ||
    !isMeasure(measure) ||
    isRoute(tokens, to + 1, clauseEnd(tokens, to))
  )
    return null;
  return {
    before: '',
    from: to + 1,
    to: beforeComparison(tokens, to + 1, clauseEnd(tokens, to)),
    verb: to + 1,
    after: ` in ${write(tokens, capture, to)}`,
    address: false,
    evidence: match.from,
  };
}

/** "which saves every driver half an hour a week" -> "Every driver saves half an hour a week". */
function savesDraft(statement: Statement, match: PatternMatch, end: number): Draft | null {
  const {tokens} = statement;
  const who = match.capture - 1;
  const from = tokens.findIndex(
    (one, i) =>
      i > match.capture &&
      i < Math.min(end, match.capture + 4) &&
      (isNumber(one.lower) || /^(?:about|around|some|up|an?|half)$/.test(one.lower)),
  );
  if (from < 0 || !isMeasure(tokens.slice(from, from + 6))) return null;
  const plural = isPlural(tokens[from - 1]!.lower) && !/^(?:every|each)$/.test(tokens[who]!.lower);
  const before = `${capitalize(write(tokens, who, from))} ${plural ? 'save' : 'saves'} `;
  return {before, from, to: end, verb: -1, address: false, evidence: match.from};
}

/** May a word open a span of time: "an hour", "about two minutes"? */
const isSpan = (word: string): boolean =>
  isNumber(word) ||
  /^(?:an?|about|around|roughly|nearly|almost|up|over|at|half|some|several|many|hours|days|time|more)$/.test(word);

/** Nouns of which there is more or less though they have no plural. */
const MASS =
  /^(?:paper|paperwork|cash|time|work|money|noise|post|mail|waste|hassle|guesswork|small|double|manual|than)$|ing$/;

/** Does a phrase name several things, or what is not counted? */
function isMuch(tokens: readonly Token[], from: number, to: number): boolean {
  const stop = tokens.findIndex((one, i) => i > from && i < to && (!one.word || is('function', one.lower)));
  const name = tokens.slice(from, stop > 0 ? stop : to);
  return name.some((one) => MASS.test(one.lower)) || isPlural(name.at(-1)?.lower ?? '');
}

const MANNER: Readonly<Record<string, string>> = {
  easier: 'more easily',
  faster: 'faster',
  quicker: 'more quickly',
  simpler: 'more simply',
  safer: 'more safely',
};

/** Words that say that only some of a group may. */
const SOME =
  /^(?:authori[sz]ed|registered|selected|certain|some|eligible|approved|trained|named|nominated|permanent|senior|junior|new|accredited|licensed)$/;

/** "the claims team" as the subject of a line. */
function group(tokens: readonly Token[], who: Who): string {
  return capitalize(write(tokens, who.from, who.to + 1).replace(/^(?:the|all|our) /i, ''));
}
