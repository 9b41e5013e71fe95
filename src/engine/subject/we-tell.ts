/** What "we" do for readers, told as theirs: "We text you when your boiler is due" -> "Get a text when your boiler is due". */
import type {Candidate} from './candidate.ts';
import type {Gain} from './gain.ts';
import {shorten} from './shape.ts';
import {line} from './tokens.ts';
import {inflectVerb} from '../english/verbs.ts';
import {baseOf, is} from './lexicon.ts';
import {write} from './phrase.ts';
import {isPlural} from './words-of.ts';

/** From this weight it may be a gain; "we" weigh against it by themselves. */
const LEAST = -2.1;
/** Where such a line stands: below what readers do themselves. */
const SCORE = 0.6;

/** Ways to tell somebody, and what they then get. */
const GET: Readonly<Record<string, string>> = {text: 'a text', email: 'an email', 'e-mail': 'an e-mail'};

/** When readers are told: at something of theirs, or so long before. */
const IN_TIME =
  /^(?:when|as soon as|the moment|before|(?:an?|one|two|three|\d+|half an) (?:minutes?|hours?|days?|weeks?|quarter of an hour|hour) before|the (?:day|evening|night|morning|week) before) (?:your|the|an?|you|it|one|something|somebody|anything)\b/;
/** What is told of the change itself, of a stop, or of what is asked of readers. */
const NOTICE =
  /\b(?:work|works|system|service|migration|move|moves|moving|switch\w*|upgrade\w*|account|password|back|details|date|dates|we|us|our|outage|invit\w+|survey|training|instructions?|finished|done|complete\w*|approved|decided|turn|slot|rollout|new|error|fault|maintenance|expires?|overdue|due|late|registration|it is|it's)\b/;

/** Lines for what "we" tell readers in time. */
export function weTell(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  if (
    clause.actor !== 'we' ||
    clause.past ||
    clause.denied ||
    clause.conditional ||
    clause.main < 0 ||
    /^(?:may|must)$/.test(clause.modal) ||
    /^(?:action|contact)$/.test(statement.section) ||
    gain.weight < LEAST ||
    tokens[clause.main + 1]?.lower !== 'you'
  )
    return [];
  const verb = tokens[clause.main]!.lower;
  const by = /^by (text|email|e-mail)$/.exec(line(tokens, clause.main + 2, clause.main + 4))?.[1];
  const thing = by !== undefined && /^(?:tell|warn|remind|alert|notify)$/.test(verb) ? GET[by] : GET[verb];
  const from = clause.main + (by === undefined ? 2 : 4);
  const rest = line(tokens, from, clause.to);
  if (thing === undefined || !IN_TIME.test(rest) || NOTICE.test(rest)) return [];
  return shorten(
    statement,
    {
      before: `Get ${thing} `,
      from,
      to: clause.to,
      verb: -1,
      address: false,
      evidence: clause.from,
      told: true,
      earliest: from + 3,
    },
    SCORE,
  );
}

/** What is done for readers. */
const SERVES =
  /^(?:answer|deliver|replace|repair|mend|fix|pay|refund|approve|return|bring|collect|translate|settle|send|process|swap|clear|decide|confirm)$/;
/** How soon it is done, or where it is brought. */
const SOON =
  /\b(?:in|within|under) (?:\w+ ){0,3}(?:seconds?|minutes?|hours?|days?|weeks?)\b|\bthe (?:same|next) (?:working )?(?:day|morning|night|evening|week)\b|\bto your (?:door|desk|home|house|room)\b|\bon the spot\b/;
/** So far behind its verb the object may end. */
const LONGEST_OBJECT = 8;

/** "We now answer nine calls out of ten within a minute" -> "Nine calls out of ten are answered within a minute". */
export function weServe(gain: Gain): Candidate[] {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const {main, to} = clause;
  if (
    clause.actor !== 'we' ||
    tokens[clause.from]!.lower !== 'we' ||
    clause.past ||
    clause.denied ||
    clause.conditional ||
    clause.modal !== 'none' ||
    main < 0 ||
    /^(?:action|contact|past)$/.test(statement.section) ||
    gain.weight < FREELY ||
    !tokens.slice(clause.from + 1, main).every((one) => one.lower === 'now')
  )
    return [];
  const base = baseOf(tokens[main]!.lower, 'base');
  if (base === null || !SERVES.test(base) || !SOON.test(line(tokens, main + 1, to))) return [];
  const end = tokens.findIndex(
    (one, i) =>
      i > main + 1 &&
      i < Math.min(to, main + LONGEST_OBJECT) &&
      (/^(?:in|within|on|by|to|at)$/.test(one.lower) ||
        (one.lower === 'the' && /^(?:same|next)$/.test(tokens[i + 1]?.lower ?? ''))),
  );
  const thing = tokens.slice(main + 1, end);
  if (
    end < 0 ||
    thing.some((one) => !one.word || /^(?:you|it|them|us|our|this|that|these|those|and|or|who|which)$/.test(one.lower))
  )
    return [];
  const and = tokens.findIndex((one, i) => i > end && i < to && /^(?:and|but|or)$/.test(one.lower));
  const inner = thing.findIndex(
    (one, i) => i > 0 && /^(?:of|out|for|from|with|under|over|above|below)$/.test(one.lower),
  );
  const head = thing[inner > 0 ? inner - 1 : thing.length - 1]!;
  if (is('function', head.lower)) return [];
  const many = isPlural(head.lower) && !/^(?:an?|one|each|every)$/.test(thing[0]!.lower);
  return shorten(
    statement,
    {
      before: `${write(tokens, main + 1, end)} ${many ? 'are' : 'is'} ${inflectVerb(base, 'participle')} `,
      from: end,
      to: and > 0 ? and : to,
      verb: -1,
      address: false,
      evidence: clause.from,
      told: true,
      earliest: end + 2,
    },
    SCORE,
  );
}

/** From this weight what "we" do is a gain: the words of time weigh for it. */
const FREELY = -1;
