/** Which gains may be told in a line of their own, and which only look like one. */
import type {Gain} from './gain.ts';
import {hasDeadline, isDeedOnly, isRoute} from './guards.ts';
import {baseOf, is, isItDone, isReaderVerb} from './lexicon.ts';
import {disagrees, isSaidWhole} from './half-said.ts';
import {line} from './tokens.ts';

/** What turns a clause into a gain, and so may not be cut off: of these a line keeps one when the clause has one. */
export const POINT =
  /\b(?:without|instead of|rather than|no longer|any ?more|no more|thing of the past|at an end|with no|down (?:to|from)|no need|need not|itself|themselves|automatically|for you|straight away|at once|on the spot|at a glance|side by side|even (?:when|if|where|while|with|in)|faster|easier|quicker|simpler|fewer|less|more|better|shorter|cheaper|longer|sooner|earlier|half|twice|once|before anyone|(?:with|in) (?:one|a single) (?:click|search|tap|press|update|call|visit|step|scan|form|message|go|button|key|photo|signature))\b|, not (?!only)\w+|\band not\b|\b(?:in|within|under) (?:\w+ ){0,3}(?:seconds?|minutes?|hours?|days?|weeks?|clicks?|taps?|steps?)\b/;

/** What is no outcome though it looks like one: routes to help, notices, the work itself, what is put off for a while. */
export function mayTell(gain: Gain): boolean {
  const {clause, statement} = gain;
  const {tokens} = statement;
  const {actor, main, verb, from, to} = clause;
  // What ends in a colon goes on after it; "Yours" and "71%" name nothing.
  if (
    (tokens[to]?.text === ':' && !isSaidWhole(tokens, clause)) ||
    /^(?:yours|ours|theirs)$|%$/.test(tokens[from]!.lower)
  )
    return false;
  // "Nothing changes for you, as alarms are sent two ways": why it is as it was.
  if (
    clause.link === 'because' &&
    /\b(?:not|nothing|unaffected|unchanged|no difference|no change)\b|n't\b/.test(line(tokens, 0, clause.lead))
  )
    return false;
  // "You will not have to, at least not at weekends": what need not be done stands in the sentence before.
  if (/\b(?:have|has|need|needs|want|able) to(?:,|$)|^any \w+ will do$/.test(line(tokens, from, to))) return false;
  // "The gauge logs each reading, i.e. you need not": the draft itself says it better.
  if (/^(?:, )?(?:i\.?e\b|in other words\b)/.test(line(tokens, to, to + 4))) return false;
  // "Stage 2 waits for you": one of a row that nobody knows.
  if (/^(?:level|stage|phase|step|wave|tier|batch|option) \d/.test(line(tokens, from, to))) return false;
  // "*.iso no longer arrives": the end of a name.
  if (from > 0 && !tokens[from]!.spaced) return false;
  // "A drawing you overwrote you fetch back yourself": said the other way round.
  if (
    !/^(?:you|pronoun|asked)$/.test(actor) &&
    tokens[verb - 1]?.lower === 'you' &&
    tokens.slice(from, verb - 1).some((one) => one.lower === 'you')
  )
    return false;
  // "…, while the lorry is still in your yard": a part of what stands before.
  if (/^(?:while|when|whenever|before|after|until|till|once|unless)$/.test(tokens[from - 1]?.lower ?? '')) return false;
  // 'Tap "Locker" up to the moment …': what stands between quotation marks is part of the clause.
  if (/^["“”]$/.test(tokens[from - 1]?.text ?? '') || /^["“”]$/.test(tokens[to]?.text ?? '')) return false;
  // "You need no approval, but the form must be signed": one burden for another.
  if (/^(?:, )?but (?:\w+ ){1,5}(?:must|has to|have to|needs? to)\b/.test(line(tokens, to, tokens.length)))
    return false;
  if (main < 0) return clause.link === 'start' && (statement.row !== null || !/(?:ed|ing)$/.test(tokens[from]!.lower));
  // "You can from June", "your VIN on file, there's nothing": no verb to tell.
  if (
    main > verb &&
    is('function', tokens[main]!.lower) &&
    !/^(?:in|on|at|there|here|with|under|before|after|what|as|such|those|both|them|it|yours|out|up|down|back|off|over|all|more|less|no|a|an|the|your|their|its|both|once|about|done|kept|put|made|given|through)$/.test(
      tokens[main]!.lower,
    )
  )
    return false;
  if (verb > from && /'/.test(tokens[verb]!.lower) && !/n't$|^you're$/.test(tokens[verb]!.lower)) return false;
  if (actor === 'you' && main > verb && clause.modal !== 'none' && is('function', tokens[main]!.lower)) return false;
  const base = baseOf(tokens[main]!.lower, 'base', 'thirdPerson') ?? '';
  if (named(gain) && /^(?:take|is|be|mean)$/.test(base)) return false;
  // "Guests may see an old price", "The page may load twice": what can go wrong.
  if (clause.modal === 'may' && ((!clause.passive && !isReaderVerb(base)) || HAPPENS.test(base))) return false;
  // "Parked until the budget is known": no subject of the verb's.
  if (
    !/^(?:you|asked|nobody)$/.test(actor) &&
    tokens
      .slice(from, verb)
      .some(
        (one, i) =>
          /^(?:until|when|if|because|where|while|as|than)$/.test(one.lower) ||
          (i === 0 &&
            /ed$/.test(one.lower) &&
            baseOf(one.lower, 'participle') !== null &&
            is('function', tokens[from + 1]!.lower)),
      )
  )
    return false;
  if (disagrees(tokens, clause)) return false;
  // "Pick up your badge by Friday", "Ring the desk": a thing to do, and a way to ask for help.
  const duty = actor === 'asked' || (actor === 'you' && !clause.denied);
  const ways = duty && (actor === 'asked' || /^(?:can|may)$/.test(clause.modal));
  const point = POINT.test(line(tokens, verb, to));
  // "Point the phone": and then?
  if (duty && isDeedOnly(tokens, main, to) && !point) return false;
  if ((duty && hasDeadline(tokens, main, to)) || (ways && isRoute(tokens, main, to))) return false;
  // "You cannot print from your phone", "Nobody knows whether you can": what is not to be had.
  if (clause.denied && clause.modal === 'can' && /^(?:you|readers|asked)$/.test(actor)) return false;
  if (actor === 'nobody' && clause.modal === 'can')
    return /\b(?:else|lost|missed|forgotten|overlooked)\b|\byour\b.*\b(?:as you|but you|without|alone)\b/.test(
      line(tokens, verb, to),
    );
  if (actor === 'nobody' && /^(?:know|allow|let|enable|help|say|want|like|care|dare)$/.test(base)) return false;
  // "You can use the old form until Friday", "You get an error message"
  const rest = line(tokens, main + 1, to);
  if (actor === 'you' && /^(?:use|access|read|keep|continue|work)$/.test(base) && /\b(?:until|till)\b/.test(rest))
    return false;
  if (/^(?:get|see|receive)$/.test(base) && /^(?:an?|the) (?:error|warning)\b/.test(rest)) return false;
  // "The migration is done in one night": the work of those who do it.
  if (
    clause.passive &&
    !clause.denied &&
    tokens.slice(from, verb).some(({lower}) => is('it_events', lower) && !/^changes?$/.test(lower))
  )
    return false;
  return !MUST.test(line(tokens, from, to)) && !/, and\b/.test(line(tokens, from, verb));
}

/** What happens to readers where nobody allows it. */
export const HAPPENS = /^(?:show|see|notice|experience|receive|get|find|need|take|have|lose|face|feel|hear)$/;

/** Is a clause a gain by its point alone, so that no line may lose it: a state, or work that is done? */
export function needsPoint(gain: Gain): boolean {
  const {clause, statement} = gain;
  const {tokens} = statement;
  return (
    clause.main >= 0 &&
    ((/^(?:is|are)$/.test(tokens[clause.verb]!.lower) &&
      !clause.passive &&
      !STATE.test(line(tokens, clause.verb, clause.to).replace(POINT, ''))) ||
      (clause.passive &&
        (isItDone(tokens[clause.main]!.lower, 'participle') || SOON.test(line(tokens, clause.main, clause.to)))))
  );
}

/** How soon something is done. */
const SOON = /\b(?:in|within|under) (?:\w+ ){0,3}(?:seconds?|minutes?|hours?|days?|weeks?)\b/;

/** From this weight what "you" do, plainly told, is new and welcome: "you agree a swap on your own phone". */
export const PLAIN = 1.2;

/** Does the clause begin with a pronoun whose meaning is known? */
export function named(gain: Gain): boolean {
  return gain.clause.actor === 'pronoun' && gain.clause.link !== 'which' && gain.topic !== null;
}

/** What has to be done. */
const MUST = /\bmust\b|(?<!(?:not|longer|never|n't) )\b(?:have|has|need|needs) to\b/;

/** States that readers are glad of. */
export const STATE =
  /\b(?:ready|free|safe|private|yours?|open|correct|enough|plenty|all|always|any|every|one|live|online|phone|screen|tablet|page|place|hand|waiting|welcome|possible|able|available|shut|there|gone|over|history|past|away|back|quiet|easy|simple|a matter of|at an end|searchable|readable|reachable|shown|up to date)\b|\bnow (?:only |just )?\d|\b\d+(?:%| (?:working )?(?:seconds?|minutes?|hours?|days?|weeks?|clicks?|taps?|steps?)\b)/;
