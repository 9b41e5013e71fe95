/** What it costs to end a phrase between two of its words. */
import {isGainWord} from './gain-words.ts';
import {baseOf, is, isReaderVerb, verbReadings} from './lexicon.ts';
import type {Token} from './tokens.ts';
import {isFinite, isNumber, isTimeWord} from './words-of.ts';

/** Words that open a clause of their own. */
const SUBORDINATORS = new Set(
  'when whenever while because so since although even where which who whom whose as after before until if unless whether than'.split(
    ' ',
  ),
);
/** Words that open a phrase of place, time or manner. */
export const PREPOSITIONS = new Set(
  'in on at from with without for by during across within per over under through into onto of to about between against along around round beside behind'.split(
    ' ',
  ),
);

/** Verbs that need no object, so that a phrase may end right after them. */
export const INTRANSITIVE = new Set(
  'move moves go come work works wait start starts stop rest happen travel sleep walk print arrive leave change grow finish end'.split(
    ' ',
  ),
);

/** What it costs to end before token i, or null when a phrase cannot end there. */
export function boundaryCost(
  tokens: readonly Token[],
  i: number,
  phrase: {base: string; objectAt: number; verb: number; start: number},
): number | null {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (token.text === ',') {
    // The first of several things to do may stand alone: "change your address, add a driver and …".
    const first = !tokens.slice(phrase.start, i).some((one) => one.text === ',');
    if (
      phrase.verb >= 0 &&
      first &&
      next !== undefined &&
      isReaderVerb(next.lower) &&
      (is('verbs_pure', next.lower) || is('function', tokens[i + 2]?.lower ?? '')) &&
      i - phrase.verb > 2
    )
      return 0.9;
    // The first of several things stands for itself: "fills in the grade, the absences and the homeroom".
    if (
      first &&
      phrase.verb >= 0 &&
      phrase.objectAt >= 0 &&
      /^(?:the|your|a|an|every|each|their)$/.test(next?.lower ?? '') &&
      !is('function', tokens[i - 1]!.lower)
    )
      return 1;
    // "draws the plan, sends it to the saw and prints a label": the first of several things that are done.
    if (
      phrase.verb >= 0 &&
      first &&
      i - phrase.verb > 2 &&
      baseOf(next?.lower ?? '', 'thirdPerson') !== null &&
      baseOf(tokens[phrase.verb]!.lower, 'thirdPerson') !== null &&
      is('verbs_pure', baseOf(next!.lower, 'thirdPerson')!)
    )
      return 0.8;
    if (next?.lower === 'not' && tokens[i + 2]?.lower === 'only') return 0.5;
    // "which pupils are away, class by class"
    if (tokens[i + 2]?.lower === 'by' && tokens[i + 3]?.lower === next?.lower) return 0.4;
    // "within the hour, nights and Sundays included"
    if (first && tokens.slice(i + 2, i + 7).some((one) => /^(?:included|inclusive)$/.test(one.lower))) return 0.4;
    // "when the fitter will come, to within half an hour"
    if (next?.lower === 'to' && tokens[i + 2]?.lower === 'within') return 0.5;
    // "follows you from hall to hall, just as you left it"
    if (
      /^(?:right|just|exactly)$/.test(next?.lower ?? '') &&
      /^(?:where|as|how|when)$/.test(tokens[i + 2]?.lower ?? '')
    )
      return 0.4;
    // "what was ordered, what was sent and what came back"
    if (
      first &&
      /^(?:what|who|when|where)$/.test(next?.lower ?? '') &&
      tokens.slice(phrase.verb + 1, i).some((one) => one.lower === next?.lower)
    )
      return 0.7;
    // "whether a claim has been seen, paid or sent back": whether the first holds can be seen as well.
    const whether = tokens.findIndex((one, k) => k > phrase.verb && k < i && one.lower === 'whether');
    if (
      whether > 0 &&
      first &&
      baseOf(tokens[i - 1]!.lower, 'participle') !== null &&
      baseOf(next?.lower ?? '', 'participle') !== null &&
      tokens.slice(i + 2, i + 5).some((one) => one.lower === 'or')
    )
      return 0.9;
    // "which cars have stood too long, and at what cost"
    if (
      next?.lower === 'and' &&
      PREPOSITIONS.has(tokens[i + 2]?.lower ?? '') &&
      /^(?:whom|which|what)$/.test(tokens[i + 3]?.lower ?? '')
    )
      return 0.6;
    // A list of words is not to be cut in the middle: "raise, approve or change".
    const list =
      next !== undefined &&
      !isManner(tokens, i, phrase) &&
      !/^(?:and|so|but|where|which|even|because|without|who|or|as|in|on|at|from|for|while|with|by|when|after|before|until|not|including|such|whether|since|if|day|no|half|around|always|each|whatever|wherever|whenever|whichever|whoever|rather|instead|something|roughly|about|nearly|straight|too|ready|complete|free|safe|along|plus|together|up|down)$/.test(
        next.lower,
      );
    return list ? null : /^(?:and|or)$/.test(next?.lower ?? '') ? listCost(tokens, i) : 0.4;
  }
  if (!token.word || tokens[i - 1]?.text === ',') return null;
  const lower = token.lower;
  // "the page that you use most": without the rest nobody knows which page.
  if (lower === 'that')
    return /^(?:you|we)$/.test(next?.lower ?? '') &&
      phrase.objectAt >= 0 &&
      !tokens.slice(Math.max(phrase.start, i - 3), i).some((one) => one.lower === 'the')
      ? 1.4
      : null;
  if (SUBORDINATORS.has(lower)) {
    // "The printer tells you | when it is out of paper": what it tells.
    if (
      /^(?:when|if|because|while|before|after)$/.test(lower) &&
      /^(?:tell|show|warn|remind|inform|know|see|ask)$/.test(phrase.base) &&
      phrase.verb >= 0 &&
      (i - phrase.verb === 1 ||
        (i - phrase.verb === 2 && /^(?:you|them|us|everyone|everybody|staff)$/.test(tokens[i - 1]!.lower)))
    )
      return null;
    // "The belt stops by itself | when a hand comes near": else it would always.
    if (
      /^(?:when|if|while)$/.test(lower) &&
      /^(?:stop|close|lock|shut|ring|beep|fall|switch|block|refuse)$/.test(phrase.base) &&
      !/^(?:you|we)$/.test(tokens[phrase.start]?.lower ?? '')
    )
      return null;
    // "an hour before we turn the water off": the measure belongs to what follows.
    if (
      /^(?:before|after)$/.test(lower) &&
      (is('units', tokens[i - 1]!.lower) || isTimeWord(tokens[i - 1]!.lower)) &&
      !tokens.slice(Math.max(0, i - 5), i).some((one) => one.lower === 'within')
    )
      return null;
    // "as soon as the bearing runs hot"
    if (lower === 'as' && next?.lower === 'soon') return phrase.verb >= 0 && i - phrase.verb > 2 ? 1.2 : null;
    if (/^(?:as|than|where|who|whom|whose|which|whether|so)$/.test(lower)) return lower === 'so' ? 0.5 : null;
    // "see on the portal when the fitter will come": what is seen.
    if (
      lower === 'when' &&
      phrase.objectAt < 0 &&
      /^(?:see|know|find|tell|check|hear|read|learn|watch)$/.test(phrase.base)
    )
      return null;
    if (lower === 'until' || lower === 'before' || lower === 'after')
      return tokens[i + 1] && (isTimeWord(tokens[i + 1]!.lower) || isNumber(tokens[i + 1]!.lower)) ? 1.4 : 0.9;
    if (lower === 'whenever') return /^(?:you|they)$/.test(next?.lower ?? '') ? 0.8 : null;
    return lower === 'when' ? 1.2 : 0.8;
  }
  if (lower === 'and' || lower === 'or') {
    const second = tokens[i + 1]?.lower ?? '';
    if (second === 'not') return 1;
    // "no form to wait for in the post or to hand in"
    if (lower === 'or' && second === 'to' && phrase.verb < 0) return 0.7;
    // "a page that shows the dates and nothing else"
    if (lower === 'and' && second === 'nothing' && /^(?:else|more)$/.test(tokens[i + 2]?.lower ?? '')) return 0.8;
    // "takes ten minutes on a phone and doesn't ask for a CV": another thing is denied of the same.
    if (lower === 'and' && DENIES.test(second) && phrase.verb >= 0 && i - phrase.verb > 2) return 0.6;
    // "sees at once which door is open and no longer has to walk round"
    if (second === 'no' && tokens[i + 2]?.lower === 'longer' && phrase.verb >= 0 && i - phrase.verb > 2) return 0.7;
    // "are laid beside it and lined up": the second thing that is done.
    if (
      lower === 'and' &&
      /^(?:is|are)$/.test(tokens[phrase.verb]?.lower ?? '') &&
      baseOf(tokens[phrase.verb + 1]?.lower ?? '', 'participle') !== null &&
      baseOf(second, 'participle') !== null &&
      i - phrase.verb > 3 &&
      (tokens[i + 2]?.word !== true || is('function', tokens[i + 2]!.lower))
    )
      return 0.8;
    // "what has been shared and with whom"
    if (PREPOSITIONS.has(second) && /^(?:whom|which|what)$/.test(tokens[i + 2]?.lower ?? '')) return 0.7;
    // "whether the lift works and who will meet you"
    if (
      /^(?:who|what|when|where|how|whether|which)$/.test(second) &&
      // "who is away, who is ill and who is new": the last of three.
      !tokens.slice(phrase.verb + 1, i).some((one, k, list) => one.text === ',' && list[k + 1]?.lower === second) &&
      tokens.slice(phrase.verb + 1, i).some((one) => /^(?:who|what|when|where|how|whether|which)$/.test(one.lower))
    )
      return 0.7;
    // "finds the order by its number and ticks every receipt"
    if (
      phrase.verb >= 0 &&
      i - phrase.verb > 2 &&
      baseOf(second, 'thirdPerson') !== null &&
      baseOf(tokens[phrase.verb]!.lower, 'thirdPerson') !== null &&
      /^(?:a|an|the|your|every|each|all|you|it|them|one|no|any)$/.test(tokens[i + 2]?.lower ?? '')
    )
      return 0.7;
    // The last of several in a row holds the row together: "raise, approve or change".
    if (tokens.slice(Math.max(phrase.start, i - 6), i).some((one) => one.text === ',')) return null;
    // "take out the loop that asks every minute and the limit you kept hitting": of two things that are long to tell.
    if (
      phrase.verb >= 0 &&
      phrase.objectAt >= 0 &&
      i - phrase.verb > 4 &&
      /^(?:the|an?|your|every|all)$/.test(second) &&
      (/^(?:the|an?|your|every|all)$/.test(tokens[phrase.objectAt - 1]?.lower ?? '') ||
        // "is sent the hour at which a crew comes and a message"
        (/^(?:sent|shown|given|told|offered)$/.test(tokens[phrase.objectAt]!.lower) &&
          /^(?:the|an?|your)$/.test(tokens[phrase.objectAt + 1]?.lower ?? ''))) &&
      !tokens.slice(phrase.start, i).some((one) => /^(?:between|both|either|from|whether)$/.test(one.lower))
    )
      return 1.1;
    // "photograph the receipt and throw it away": a second verb may go; of two nouns the second may not.
    return isReaderVerb(second) &&
      !(is('verbs_either', second) && tokens[i + 2] !== undefined && /^(?:of|and|or)$/.test(tokens[i + 2]!.lower)) &&
      // "ring home or watch a film": one word may be enough for the first.
      (i - phrase.verb > 2 ||
        (lower === 'or' && i - phrase.verb > 1 && is('verbs_pure', second) && !is('function', tokens[i - 1]!.lower)))
      ? 0.8
      : null;
  }
  if (lower === 'instead' || lower === 'rather') return 1.2;
  // "download a copy of any plan yourself", "carry a case back and forth"
  if (lower === 'yourself' && next?.word !== true)
    return phrase.objectAt >= 0 && phrase.objectAt < i - 1 && !is('function', tokens[i - 1]!.lower) ? 0.7 : null;
  if (
    /^(?:back|to|up)$/.test(lower) &&
    next?.lower === 'and' &&
    /^(?:forth|fro|down)$/.test(tokens[i + 2]?.lower ?? '')
  )
    return phrase.objectAt >= 0 && !is('function', tokens[i - 1]!.lower) ? 0.7 : null;
  // "standing in the cold waiting for the reader": what is done meanwhile.
  if (
    baseOf(lower, 'ing') !== null &&
    phrase.verb >= 0 &&
    baseOf(tokens[phrase.verb]!.lower, 'ing') !== null &&
    i - phrase.verb > 2 &&
    !is('function', tokens[i - 1]!.lower)
  )
    return 1;
  // "fills in your name the moment you open it"
  if (lower === 'the' && next?.lower === 'moment' && i + 2 < tokens.length) return phrase.objectAt >= 0 ? 0.8 : null;
  if (PREPOSITIONS.has(lower)) {
    // "four weeks in advance"
    if (lower === 'in' && next?.lower === 'advance' && is('units', tokens[i - 1]!.lower)) return null;
    // "class by class"
    if (lower === 'by' && tokens[i - 1]!.lower === next?.lower) return null;
    // "at two and at four": the first alone would be another time.
    if (/^(?:and|or)$/.test(tokens[i - 1]?.lower ?? '')) return null;
    // "a list in which you tick a day": without the rest nobody knows what it is good for.
    if (/^(?:which|whom)$/.test(next?.lower ?? '')) return null;
    // "need not be handed in, for the bank has them": a particle.
    // "who has signed in and who is still out"
    if (!next?.word || /^(?:and|or|until|before|when|while)$/.test(next.lower)) return null;
    if (lower === 'to' && INTRANSITIVE.has(tokens[i - 1]!.lower) && i - 1 > phrase.verb) return 0.8;
    // "walk down to the front desk to ask for it": what for.
    if (
      lower === 'to' &&
      /^(?:walk|drive|go|come|climb|travel|run|cycle|ride)$/.test(phrase.base) &&
      isReaderVerb(next?.lower ?? '') &&
      secondPhrase(tokens, phrase.verb + 1, i) &&
      !is('function', tokens[i - 1]!.lower)
    )
      return 0.8;
    if (lower === 'of' && tokens[i - 1]!.lower === 'out' && !/^(?:come|go|get|take|print)$/.test(phrase.base)) return 1;
    if (
      lower === 'of' ||
      lower === 'to' ||
      lower === 'than' ||
      lower === 'about' ||
      lower === 'per' ||
      lower === 'between'
    )
      return null;
    const prior = tokens[i - 1]!;
    // "or to hang | in the hall", "nothing to wait | for"
    if (tokens[i - 2]?.lower === 'to' && /^(?:and|or|nor)$/.test(tokens[i - 3]?.lower ?? '')) return null;
    if (lower === 'for' && /^(?:wait|look|ask|search|hunt|pay|queue|care|hope)$/.test(prior.lower)) return null;
    // "see which rooms on that floor are free": the clause within has not come to its verb.
    const inner = tokens
      .slice(phrase.start, i)
      .findLastIndex((one) => /^(?:which|what|whose|how|where|why)$/.test(one.lower));
    if (inner >= 0 && !hasComeToVerb(tokens, phrase.start + inner + 1, i)) return null;
    // "check that the label | on the lid is whole"
    if (
      phrase.verb >= 0 &&
      tokens[phrase.verb + 1]?.lower === 'that' &&
      !tokens.slice(phrase.verb + 2, i).some((one) => isFinite(one.lower))
    )
      return null;
    // "whether to work at home or in the office"
    if (tokens.slice(phrase.start, i).some((one) => one.lower === 'whether')) return null;
    // "do not have to look at a screen"
    if (
      tokens[i - 2]?.lower === 'to' &&
      isReaderVerb(prior.lower) &&
      i - 1 > phrase.verb &&
      !INTRANSITIVE.has(prior.lower)
    )
      return null;
    // Inside "when you walk from one building to the next" nothing may go.
    if (
      tokens.slice(Math.max(0, phrase.verb + 1, phrase.start), i).some(
        (one, k, list) =>
          /^(?:when|while|before|after|if|because|where|what|who|which|whose|how)$/.test(one.lower) &&
          // "what to restock from last year's sales" has no clause to hang in.
          list[k + 1]?.lower !== 'to',
      ) &&
      !(phrase.verb >= 0 && /^(?:see|know|find)$/.test(phrase.base))
    )
      return null;
    if (isGainWord('needs_place', phrase.base) && !isWhen(tokens, i) && !secondPhrase(tokens, phrase.verb + 1, i))
      return null;
    if (phrase.verb >= 0 && phrase.objectAt < 0 && i - phrase.verb <= 1 && !INTRANSITIVE.has(phrase.base)) return null;
    if (
      isReaderVerb(prior.lower) &&
      i - 1 > phrase.verb &&
      !INTRANSITIVE.has(prior.lower) &&
      is('verbs_pure', prior.lower) &&
      // "in the queue at the gate": a noun; "are free at the moment": an adjective.
      !/^(?:an?|the|your|is|are|be)$/.test(tokens[i - 2]?.lower ?? '')
    )
      return null;
    // "by the name of anybody in the picture": of whom, where and with what restricts.
    if (/^(?:any|some|every|no)(?:body|one|thing)$/.test(prior.lower) && i - 1 > phrase.verb) return null;
    // "ask a driver for the number": what is asked for belongs to the verb.
    if (lower === 'for' && /^(?:ask|thank|blame|charge|bill|invoice|search|mistake)$/.test(phrase.base)) return null;
    // "which bays have stood empty for more than an hour": without how long it says something else.
    if (
      lower === 'for' &&
      inner >= 0 &&
      tokens.slice(i + 1, i + 6).some((one) => is('units', one.lower) || isTimeWord(one.lower))
    )
      return null;
    // "hunting for prices", "waiting for the reader"
    if (lower === 'for' && baseOf(prior.lower, 'ing') !== null) return null;
    // "two clicks from the last picture": how far from what.
    if (
      lower === 'from' &&
      is('units', prior.lower) &&
      tokens.slice(phrase.start, i).some((one) => one.lower === 'than')
    )
      return null;
    if (lower === 'for' || lower === 'from' || lower === 'with') return 1.2;
    return 1;
  }
  return null;
}

/** "look up a valve on your phone, sitting in the cab": how it is done meanwhile, and no item of a list. */
function isManner(
  tokens: readonly Token[],
  comma: number,
  phrase: {objectAt: number; verb: number; start: number},
): boolean {
  const next = tokens[comma + 1]!;
  return (
    phrase.verb >= 0 &&
    phrase.objectAt >= 0 &&
    baseOf(next.lower, 'ing') !== null &&
    PREPOSITIONS.has(tokens[comma + 2]?.lower ?? '') &&
    baseOf(tokens[phrase.verb]!.lower, 'ing') === null &&
    !tokens.slice(phrase.start, comma).some((one) => one.text === ',' || baseOf(one.lower, 'ing') !== null)
  );
}

/** Has the clause that begins at a "which" or "what" its verb before a place, and not only a noun that could be one? */
function hasComeToVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  const subject = words.some((one) => /^(?:you|we|they|it|he|she|nobody|everyone|who)$/.test(one.lower));
  return words.some(
    ({lower}, k) =>
      lower === 'to' ||
      is('line_auxiliary', lower) ||
      // "which of the charging points | along the road": the last word may be a noun.
      ((subject || k < words.length - 1) && verbReadings(lower).some((one) => one.form !== 'ing')),
  );
}

/** Words by which another thing is said of the same. */
const GOES_ON = /^(?:can|may|will|need|must|is|are|has|have)$/;
/** Words by which something is denied of the same: "you're back in, and needn't wait". */
export const DENIES = /^(?:needn't|don't|doesn't|won't|cannot|can't|needn’t)$/;

/** ", and X": may fall away when a clause or a third part follows. */
function listCost(tokens: readonly Token[], i: number): number | null {
  const rest = tokens.slice(i + 2, i + 8);
  const clause = rest.some((one) => one.word && isFinite(one.lower));
  const earlier = tokens.slice(Math.max(0, i - 8), i).some((one) => one.text === ',');
  // "…, up to four weeks ahead, and may shift it": another thing is said of the same.
  const goesOn = GOES_ON.test(tokens[i + 2]?.lower ?? '');
  return (clause && (!earlier || goesOn)) || DENIES.test(tokens[i + 2]?.lower ?? '') ? 0.4 : null;
}

/** "on a Friday" says when, and no verb needs it. */
function isWhen(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 1, at + 4)
    .some((one, k) => isTimeWord(one.lower) && (k < 2 || is('function', tokens[at + 1]!.lower)));
}

/** Does a whole prepositional phrase stand between the verb and here, after which another may go? */
function secondPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((one) => PREPOSITIONS.has(one.lower) && one.lower !== 'of');
}
