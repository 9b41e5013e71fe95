/** Which gains may be told in a line of their own, and which only look like one. */
import type {Clause} from './clause.ts';
import {isToil} from './gain-words.ts';
import type {Gain} from './gain.ts';
import {hasDeadline, isDeedOnly, isMove, isNotice, isRoute} from './guards.ts';
import {baseOf, is, isItDone} from './lexicon.ts';
import {growsTo, valueOf} from './measures.ts';
import {disagrees, isSaidWhole} from './half-said.ts';
import {HARM} from './passive.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';

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
  // 'Tap "Locker" up to the moment …': what stands between quotation marks is part of the clause.
  if (/^["“”]$/.test(tokens[from - 1]?.text ?? '') || /^["“”]$/.test(tokens[to]?.text ?? '')) return false;
  // "You need no approval, but the form must be signed": one burden for another.
  if (/^(?:, )?but (?:\w+ ){1,5}(?:must|has to|have to|needs? to)\b/.test(line(tokens, to, tokens.length)))
    return false;
  // "The present tills stay until spring", "Refunds continue to be made": it is as it was.
  if (AS_IT_WAS.test(line(tokens, verb < 0 ? from : verb, to))) return false;
  // "The old reader can still be used until the end of March", "You keep your old number until the move"
  if (
    /^can still be (?:used|reached|opened|read|seen)\b.*\b(?:until|till)\b/.test(
      line(tokens, Math.max(from, verb), to),
    ) ||
    (actor === 'you' &&
      /^(?:keep|will keep|can keep)\b.*\b(?:until|till)\b/.test(line(tokens, Math.max(from, verb), to)))
  )
    return false;
  // "You will have received a link", "Your manager has had the training"
  if (
    /^will have (?:been|had|received|got|seen|heard|noticed|read)\b|^(?:have|has) had\b/.test(
      line(tokens, Math.max(from, verb), to),
    )
  )
    return false;
  if (main < 0) return clause.link === 'start' && (statement.row !== null || !/(?:ed|ing)$/.test(tokens[from]!.lower));
  // "You can from June", "your VIN on file, there's nothing": no verb to tell.
  if (
    main > verb &&
    is('function', tokens[main]!.lower) &&
    !/^(?:in|on|at|there|here|with|yours|out|up|down|back|off|over|all|more|less|no|a|an|the|your|their|its|both|once|about|done|kept|put|made|given|through)$/.test(
      tokens[main]!.lower,
    )
  )
    return false;
  if (verb > from && /'/.test(tokens[verb]!.lower) && !/n't$|^you're$/.test(tokens[verb]!.lower)) return false;
  if (actor === 'you' && main > verb && clause.modal !== 'none' && is('function', tokens[main]!.lower)) return false;
  const base = baseOf(tokens[main]!.lower, 'base', 'thirdPerson') ?? '';
  if (named(gain) && /^(?:take|is|be|mean)$/.test(base)) return false;
  // "Guests may see an old price", "The page may load twice": what can go wrong.
  if (clause.modal === 'may' && ((!clause.passive && actor !== 'readers') || HAPPENS.test(base))) return false;
  // "Parked until the budget is known": no subject of the verb's.
  if (
    !/^(?:you|asked|nobody)$/.test(actor) &&
    tokens
      .slice(from, verb)
      .some(
        (one, i) =>
          /^(?:until|when|if|because|where|while|as|than)$/.test(one.lower) ||
          (i === 0 && /ed$/.test(one.lower) && baseOf(one.lower, 'participle') !== null),
      )
  )
    return false;
  const plainly = line(tokens, verb, to);
  if (
    gain.signs.includes('loss') ||
    gain.signs.includes('as-usual') ||
    isNews(tokens, clause) ||
    disagrees(tokens, clause)
  )
    return false;
  // "The office is dark": a state is a gain only where it says how much better it is, or ready for whom.
  if (
    /^(?:is|are)$/.test(tokens[verb]!.lower) &&
    !clause.passive &&
    !POINT.test(plainly) &&
    !STATE.test(plainly) &&
    // "Your shifts are now on the clock"
    !(actor === 'yours' && /^are now (?:on|in|at)\b/.test(plainly))
  )
    return false;
  // "Adapters are gone": which, and who misses them?
  if (verb === from + 1 && /^are (?:now )?(?:gone|over|history)$/.test(plainly) && !isToil(tokens[from]!.lower))
    return false;
  // "Transformation is a marathon and not a sprint": what something is called.
  if (/^(?:is|are) (?:the|an?) \w+ itself\b/.test(plainly)) return false;
  if (/^(?:is|are) an? (?:\w+ ){0,2}\w+ (?:and|but) not\b|^(?:is|are) an? \w+, not\b/.test(plainly)) return false;
  // "Orders need two signatures instead of one": more of a burden.
  if (/^(?:needs?|takes?|requires?|costs?|wants?|asks?)$/.test(tokens[verb]!.lower) && growsTo(tokens, verb, to))
    return false;
  // "The budget has been cut": less of what nobody is glad to be rid of.
  if (
    FELL.test(tokens[main]!.lower) &&
    /\b(?:from|to|by)\b/.test(line(tokens, main, to)) &&
    (clause.passive || main > verb) &&
    !tokens.slice(from, verb).some((one) => isToil(one.lower))
  )
    return false;
  // "The labels change", "Adoption is at 22 percent"
  if (
    /^(?:change|vary|happen|start|begin|follow)$/.test(base) &&
    (!tokens[main + 1]?.word ||
      tokens[main + 1]!.lower === 'and' ||
      ((base === 'change' || (base === 'follow' && !POINT.test(plainly))) &&
        /^(?:from|on|at|in|over|next|during|later|soon|this)$/.test(tokens[main + 1]!.lower)))
  )
    return false;
  if (/^(?:is|are) (?:now )?(?:at|up|down|about) \d\S* ?(?:percent|per cent|%)?/.test(plainly)) return false;
  // "Colleagues remember that the yard was closed"
  if (/^(?:remember|recall|regret|complain)$/.test(base) && actor === 'readers') return false;
  // "The guards open the gates, so you need not ring them": why, without what for. "Parcels get no receipt": a want.
  if (
    (/^,? ?(?:so|and) you (?:need not|do not have to|don't have to)\b/.test(line(tokens, to, to + 7)) &&
      !POINT.test(plainly)) ||
    /\bgets? no (?!longer|more)\w+/.test(plainly)
  )
    return false;
  // "Your basket may be wiped at midnight", "Samples may be collected by the inspector": what may befall readers.
  if (
    clause.passive &&
    /\bmay (?:also )?be \w+/.test(plainly) &&
    (HARM.test(baseOf(tokens[main]!.lower, 'participle') ?? '') || /\bby (?:the|an?|our|your) \w+/.test(plainly))
  )
    return false;
  // "You will be asked for your date of birth"
  if (
    clause.passive &&
    !clause.denied &&
    /^(?:you|readers|yours)$/.test(actor) &&
    /^(?:asked|prompted|required|charged|billed|expected|obliged|requested|reminded|logged|signed|disconnected)$/.test(
      tokens[main]!.lower,
    ) &&
    !/\b(?:(?:only|just) once|no longer)\b/.test(plainly)
  )
    return false;
  if (actor === 'nobody' && clause.modal === 'can')
    return /\byour\b.*\b(?:as you|but you|without|alone)\b|\belse\b/.test(plainly);
  if (actor === 'nobody' && /^(?:is|are)$/.test(tokens[verb]!.lower) && !clause.passive) return false;
  // "No refund will be paid": what is withheld.
  if (
    clause.modal === 'will' &&
    clause.passive &&
    tokens[from]!.lower === 'no' &&
    /^(?:paid|granted|issued|given|made|refunded|reimbursed|accepted|delivered|served|sent|held|offered|produced|provided)$/.test(
      tokens[main]!.lower,
    ) &&
    !tokens.slice(from, verb).some((one) => isToil(one.lower))
  )
    return false;
  // "Nobody needs to do anything": nothing is gained.
  if (actor === 'nobody' && /\bto do \w+thing\b/.test(plainly)) return false;
  if (actor === 'nobody') return !/^(?:know|allow|let|enable|help|say|want|like|care|dare)$/.test(base);
  if (actor === 'you' || actor === 'asked') {
    // "Collect any sample you logged before you go home": a thing to do, and by when.
    if (
      actor === 'asked' &&
      statement.section !== 'benefit' &&
      /\bbefore you (?:go|leave|log|close|finish|start|begin|come|travel|switch)\b/.test(plainly)
    )
      return false;
    if (
      hasDeadline(tokens, main, to) ||
      /\bwithin \S+ hours\b/.test(line(tokens, main, to)) ||
      (isDeedOnly(tokens, main, to) && !POINT.test(plainly))
    )
      return false;
    // "You run the store", "you trigger the form" tell what is done anyway.
    if (
      actor === 'you' &&
      clause.modal === 'none' &&
      !clause.passive &&
      statement.section !== 'benefit' &&
      gain.weight < PLAIN &&
      !POINT.test(plainly) &&
      !/\bonly\b|^(?:\w+ )?(?:need|have) (?:no|one|just)\b|\bbefore (?:the|anyone|they|it)\b|\byourself\b|\bas often as you like\b/.test(
        plainly,
      ) &&
      !(gain.signs.includes('no-longer') && isRelief(gain))
    )
      return false;
    if (actor === 'you' && clause.modal === 'none' && statement.section !== 'benefit' && isMove(tokens, main))
      return false;
    // "You sign in to the portal": the way in is no gain unless it is easier.
    // "You sign on any phone" is no sign-in.
    const enters =
      base === 'log' ||
      (base === 'sign' && /^(?:in|into|up|out|off|on (?!an?y?\b|the\b|your\b))/.test(`${line(tokens, main + 1, to)} `));
    if (enters && !/\b(?:once|without|only|one|same|own)\b|\bwith your\b/.test(plainly)) return false;
    // "You will need to set up your account again"; to do it "only once" is less than it was.
    if (/^(?:will )?(?:now )?(?:need|have) to\b/.test(plainly) && !/\b(?:once|one|a single)\b/.test(plainly))
      return false;
    if (/^need no\b|\bonce, not\b/.test(plainly)) return true;
    if (
      isRoute(tokens, main, to) ||
      UNWELCOME.test(base) ||
      (/^(?:find|see|notice)$/.test(base) &&
        clause.modal === 'will' &&
        gain.weight < PLAIN &&
        !POINT.test(plainly) &&
        !/\b(?:in|on) (?:one|a single) (?:list|place|page|view|screen)\b/.test(plainly))
    )
      return false;
    if (/^(?:receive|get|see|find|notice)$/.test(base) && isNotice(tokens, main + 1, to)) return false;
    return !(
      /^(?:use|access|read|continue|work)$/.test(base) &&
      tokens.slice(main, to).some((one) => /^(?:until|till)$/.test(one.lower))
    );
  }
  // "Copies cost five cents instead of three"
  if (/^costs? .*\b(?:instead of|rather than)\b/.test(plainly) && !isCheaper(plainly)) return false;
  // "Check-in takes ten minutes longer": more of what readers have to bear. "The college looks forward to it": a hope.
  if (LONGER.test(plainly) || (HOPES.test(base) && (base !== 'look' || /\bforward\b/.test(plainly)))) return false;
  // "The page loads slowly", "Old passwords expire", "The machine is serviced twice a year", "The switch takes place on …"
  const said = line(tokens, from, to);
  // "Each till is out of use for an hour", "Scanning will stop for a while": a stop, however short.
  if (
    /\bout of (?:use|action|order|service|reach)\b|\bwill (?:all )?(?:stop|pause|halt) (?:for|from|between|at|on)\b/.test(
      said,
    ) &&
    !clause.denied
  )
    return false;
  // "The desk is open from eight to six": its hours, unless they are longer now.
  if (
    /\b(?:open|staffed|manned|available|reachable|closed) from \S+ (?:[ap]\.?m\.? )?to \S+/.test(said) &&
    !/\b(?:now|longer|later|even)\b/.test(said)
  )
    return false;
  // "Managers approve access twice a year": how often something has to be done.
  if (
    actor === 'readers' &&
    clause.modal === 'none' &&
    /\b(?:twice|three times|four times) (?:a|an|per|every) (?:day|week|month|quarter|year)\b/.test(plainly) &&
    !/\b(?:instead|rather|only|not)\b/.test(plainly)
  )
    return false;
  // "The desk can be reached on 555", "Calls end in an engaged tone", "The gate opens at 7:00 and no longer at 6:00"
  if (/\bbe (?:reached|contacted)\b|\bends? (?:in|with)\b/.test(said)) return false;
  if (/^(?:open|close|start|begin)$/.test(base) && (said.match(/\d:\d\d/g) ?? []).length > 1) return false;
  if (/\b(?:slower|slowly|worse|takes? place|(?:is|are) serviced)\b|\bif it (?:cannot|can't|fails?)\b/.test(said))
    return false;
  if (/\b(?:expires?|lapses?|fails?|crash(?:es)?|freezes?)\b/.test(said) && !clause.denied && !POINT.test(said))
    return false;
  // "The old app stops taking orders on Friday": what readers can do until then.
  if (
    /^(?:stop|close|end|cease|expire|finish)$/.test(base) &&
    /^(?:(?:the|your|our) (?:\w+ ){0,2}?)?(?:old|present|previous|current|existing|paper)\b/.test(said) &&
    !tokens.slice(from, verb).some((one) => isToil(one.lower))
  )
    return false;
  // "The desk closes half an hour earlier", "The phones will be silent from seven to eight"
  if (/^(?:close|shut|end|stop)$/.test(base) && /\bearlier\b/.test(plainly)) return false;
  if (clause.modal === 'will' && (FOR_A_WHILE.test(plainly) || FITTING.test(base))) return false;
  // "The server restarts itself", "The training is free of charge"
  if (/^(?:restart|reboot|update|upgrade)$/.test(base) || LESSON.test(line(tokens, from, verb))) return false;
  // "Session lengths are set by Information Security": whose task it is.
  if (clause.passive && BY_OFFICE.test(line(tokens, main, to))) return false;
  // "Visitors ring at the gate": what readers do, told in a few plain words, needs more to be new and welcome.
  if (
    actor === 'readers' &&
    clause.modal === 'none' &&
    !clause.passive &&
    statement.section !== 'benefit' &&
    gain.weight < WELCOME &&
    to - from < FEW &&
    !POINT.test(plainly) &&
    !/\b(?:own|their|any|every|all)\b/.test(plainly)
  )
    return false;
  // "Staff use the staff network, with their usual password"
  if (actor === 'readers' && base === 'use' && clause.modal === 'none' && !POINT.test(plainly)) return false;
  // "It affects every site": what goes wrong, whoever it reaches.
  if (/^(?:affect|hit|disrupt|delay|interrupt|hamper)(?:s|ed)?$/.test(tokens[main]!.lower) && !clause.denied)
    return false;
  // "The partners ask how to print labels", "Airlines decide themselves whether a flight waits"
  if (
    /^(?:ask|decide|check|discuss|consider|judge)$/.test(base) &&
    /^(?:how|what|whether|why|if|for|about|when|where)$/.test(
      tokens[main + (/^(?:themselves|itself)$/.test(tokens[main + 1]?.lower ?? '') ? 2 : 1)]?.lower ?? '',
    )
  )
    return false;
  // "The next step is a test on your own computer": where a matter stands.
  if (/^(?:is|are)$/.test(tokens[verb]!.lower) && !clause.passive && MATTER.test(line(tokens, from, verb)))
    return false;
  if (MUST.test(line(tokens, from, to)) || /, and\b/.test(line(tokens, from, verb))) return false;
  // "The rack doesn't fit", "iPads still go through Janelle's desk": it is as it was.
  if (clause.denied && clause.modal === 'none' && !isRelief(gain)) return false;
  if (
    // "while the part is still in the jig" tells how soon.
    /\bstill\b/.test(line(tokens, from, main + 2).replace(/ (?:while|when|before) .*/, '')) &&
    clause.modal === 'none' &&
    !/\b(?:work|works|open|opens|free|keep|keeps|get|gets)\b/.test(plainly)
  )
    return false;
  // "Guests are moved beforehand", "The work takes two hours instead of four": the gain of those who do it.
  if (
    clause.passive &&
    isItDone(tokens[main]!.lower, 'participle') &&
    !POINT.test(plainly) &&
    !FELL.test(tokens[main]!.lower)
  )
    return false;
  return !tokens.slice(from, verb).some(
    (one) =>
      (gain.weight < SURE && is('it_events', one.lower) && one.lower !== 'changes' && one.lower !== 'change') ||
      // "Rush work no longer needs a stamp"
      (WORK.test(one.lower) && (clause.passive || !/\bno longer\b/.test(said))),
  );
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

/** From this weight what readers do, plainly told, is new and welcome. */
const WELCOME = 0.3;
const FEW = 6;

/** From this weight what "you" do, plainly told, is new and welcome: "you agree a swap on your own phone". */
export const PLAIN = 1.2;

const UNWELCOME =
  /^(?:experience|lose|wait|need|want|agree|consent|accept|face|try|ask|hope|thank|apologize|apologise|note|ensure|remember|do|be|allow|expect|plan|enrol|enroll|activate)$/;
const WORK =
  /^(?:work|works|migrations?|restarts?|backups?|servers?|hosts?|patches|supplier|vendor|contractor|maker|manufacturer)$/;

/** Does the clause begin with a pronoun whose meaning is known? */
export function named(gain: Gain): boolean {
  return gain.clause.actor === 'pronoun' && gain.clause.link !== 'which' && gain.topic !== null;
}

/** "a copy costs three cents instead of five": the first figure is the smaller. */
function isCheaper(words: string): boolean {
  const [now, then] = words.split(/\b(?:instead of|rather than|not)\b/).map((part) => part.split(' ').map(valueOf));
  const first = now?.find((one) => !Number.isNaN(one));
  const last = then?.find((one) => !Number.isNaN(one));
  return first !== undefined && last !== undefined && first < last;
}

/** More time of the reader's; a battery may last longer. */
const LONGER = /^(?:\w+ ){0,2}?(?:takes?|waits?|needs?|queues?)\b(?! no ).*\b(?:longer|more time)\b/;

/** What somebody hopes or means to do is no outcome yet. */
const HOPES = /^(?:look|hope|plan|intend|aim|expect|anticipate|believe|trust|aspire|seek)$/;

/** What is going to be done to a thing by those who look after it. */
const FITTING = /^(?:fit|install|replace|lay|remove|dismantle|upgrade|rewire|paint)$/;
/** From one hour to another. */
const FOR_A_WHILE = /\bfrom (?:\d\S*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon|midnight) to \w+/;
/** What is held for readers and is no change of their work; "your session" is what they have open. */
const LESSON = /\b(?:training|course|(?<!\byour (?:\w+ )?)session|workshop|survey|webinar|lesson|drop-in)s?$/;

/** Those who do or decide something for everybody. */
const BY_OFFICE =
  /^\w+ (?:\w+ )?by (?:the )?(?:\w+ ){0,2}(?:it|security|team|department|group|board|committee|office|desk|council|management|supplier|vendor)\b/;

/** A subject that speaks of the message or of a course of things. */
const MATTER = /\b(?:step|stage|phase|part|point|item|question|answer|reason|aim|goal|topic|task|rule|thing|idea)$/;

/** What has to be done. */
const MUST = /\bmust\b|(?<!(?:not|longer|never|n't) )\b(?:have|has|need|needs) to\b/;

/** States that readers are glad of. */
export const STATE =
  /\b(?:ready|free|safe|private|yours?|open|correct|enough|plenty|all|always|any|every|one|live|online|phone|screen|tablet|page|place|hand|waiting|welcome|possible|able|available|shut|there|gone|over|history|past|away|back|quiet|easy|simple|a matter of|at an end|searchable|readable|reachable|shown|up to date)\b|\bnow (?:only |just )?\d|\b\d+(?:%| (?:working )?(?:seconds?|minutes?|hours?|days?|weeks?|clicks?|taps?|steps?)\b)/;

/** What goes on as before, for a while or for good. */
const AS_IT_WAS =
  /^(?:now |still )?(?:stays?|remains?|continues?|keeps? work\w+|will (?:stay|remain|continue|keep work\w+|go on work\w+)) (?:(?:\w+ ){0,3}(?:until|till)|valid)\b|^(?:will )?continues? to (?:be )?\w+|^(?:will )?(?:works?|runs?|counts?|holds?) until\b/;

/** Less of something than there was. */
const FELL = /^(?:cut|reduced|fallen|dropped|halved|shortened|shrunk)$/;

/** What has happened, goes on, or is told of somebody's work: "has found a cable", "is evolving". */
function isNews(tokens: readonly Token[], clause: Clause): boolean {
  const head = tokens[clause.verb]!.lower;
  const {lower} = tokens[clause.main]!;
  // "is waiting for you": ready.
  if (lower === 'waiting' && tokens[clause.main + 1]?.lower === 'for' && tokens[clause.main + 2]?.lower === 'you')
    return false;
  if (/^(?:is|are|be)$/.test(head))
    return (/ing$/.test(lower) && baseOf(lower, 'ing') !== null) || tokens[clause.verb + 1]?.lower === 'being';
  // "no longer have to be printed", "have been cut to two"
  // "The queue on Mondays has gone"
  if (
    /^(?:gone|vanished|disappeared|ended)$/.test(lower) &&
    tokens.slice(clause.from, clause.verb).some((one) => isToil(one.lower))
  )
    return false;
  const between = line(tokens, clause.verb, clause.main + 1);
  if (/\bto (?:be )?\w+$/.test(between)) return false;
  if (FELL.test(lower) && (clause.passive || /^(?:has|have)$/.test(head)))
    return !/\b(?:from|to|by)\b/.test(line(tokens, clause.main, clause.to));
  return /^(?:has|have)$/.test(head) && clause.main > clause.verb && baseOf(lower, 'participle', 'past') !== null;
}

/** From this weight a fault or an update may be what is told of: "One fault now pages you once". */
const SURE = 0.5;

/** What is denied and welcome: "a caller never waits", "you will not be asked". */
const SPARED =
  /\bnever (?:waits?|queues?|miss(?:es)?|loses?|runs? out|stands?|more than)\b|(?:\bnot|n't) be (?:asked|told|forced|made|reminded|prompted|chased|interrupted|disturbed|(?:thrown|logged|signed|kicked|locked|shut|timed) out|cut off|kept waiting|sent (?:away|home|back)|passed (?:on|round|around))\b/;

/** "need not answer", "do not have to", "cannot hold up": what a reader is glad of though it is denied. */
export function isRelief(gain: Gain): boolean {
  return (
    gain.signs.includes('no-need') ||
    gain.signs.includes('no-longer') ||
    SPARED.test(line(gain.statement.tokens, gain.clause.from, gain.clause.to)) ||
    gain.patterns.some((one) => one.gain === 'relief')
  );
}
