/** What a whole draft is about, where that takes its gains away: a trial that is over, and gains of others told before what readers have to do. */
import type {Outline} from '../types.ts';

/** "End of the tablet trial", "The pilot in Leeds came to an end". */
const ENDED =
  /\b(?:trial|pilot|test|experiment|scheme)(?: [\w'-]+){0,6}? (?:ends?|ended|is over|closes|closed|stops?|stopped|(?:came|comes|has come|will come) to an end|(?:is|was|has been|will be) (?:wound up|discontinued|ended|stopped|closed))\b|\b(?:end|closure|close|ending|closing|cancellation|termination|withdrawal) of (?:the |our |your )?(?:[\w'-]+ ){0,4}(?:trial|pilot|test|experiment|scheme)\b/i;

/** What shows that nothing comes after it. */
const GIVEN_UP =
  /\b(?:decided against|(?:not|n't) (?:be )?(?:continued?|continuing|extend(?:ed)?|renew(?:ed)?|go(?:ing)? (?:ahead|on)|carry(?:ing)? on|carried on|adopt(?:ed)?|kept on|roll(?:ed|ing)? out)|go(?:es)? back to|return(?:s)? to (?:the |our )?(?:old|paper|phone|usual|previous)|as (?:they|we|you|it) (?:did|was|were) before|no money|too (?:dear|expensive|costly)|taken down)\b/i;

/** "Release 5 postponed", "Badge access restricted from May", "No change to your pension": whose subject takes every gain away. */
const NOTHING_TO_GAIN =
  /\b(?:postponed|put off|put on hold|delayed|called off|restricted|limited to|fewer people|withdrawn|not permitted|not allowed|forbidden|banned|refused|rejected)\b|\bno changes? (?:to|for|in)\b|\bnothing (?:changes|new)\b|\b(?:visit to|report on|trip to|impressions? (?:of|from)) (?:the |our )?(?:[\w'-]+ ){0,3}(?:fair|conference|visit|exhibition|congress)\b|\bat (?:our |the )(?:sister|partner|parent|neighbouring|mother) \w+/i;

/** Does the subject or the opening of a draft take all its gains away? */
export const isWithoutGain = (outline: Outline): boolean =>
  NOTHING_TO_GAIN.test(outline.subject?.text ?? '') || isGivenUp(outline);

/** What the opening of a draft may take, in characters. */
const OPENING = 400;

/** Does the draft take leave of something that was only tried? */
function isGivenUp(outline: Outline): boolean {
  const body = outline.blocks.filter((one) => one.kind !== 'subject' && one.kind !== 'fact');
  const opening = body
    .slice(0, 4)
    .map((one) => one.text)
    .join(' ')
    .slice(0, OPENING);
  return (
    (ENDED.test(outline.subject?.text ?? '') || ENDED.test(opening)) &&
    body.slice(0, MOST_BLOCKS).some((one) => GIVEN_UP.test(one.text.slice(0, LONGEST_BLOCK)))
  );
}

const MOST_BLOCKS = 60;
const LONGEST_BLOCK = 3000;

/** "For everyone else on the quay these rules hold:", "What it means for the other departments:" */
const FOR_THE_REST =
  /\bfor (?:every(?:one|body) else|(?:all )?(?:the )?other \w+|the rest)\b|^\W*for (?:[\w'-]+ ){1,4}?(?:the following|these [\w-]+(?: [\w-]+)?) (?:appl(?:y|ies)|holds?|changes?|is new)\b/i;
const AS_IT_WAS = /\b(?:nothing|no (?:change|difference)|not|as (?:before|now|usual)|stays?)\b/i;

/** "For all others: …", "For most of us little changes": in a letter to everyone what stands before is the gain of a few. */
const MOST_OF_US =
  /^\W*for (?:every(?:one|body) else|(?:all |the )+others?|all other \w+|the rest of (?:us|you)|most of (?:us|you))\b/i;

/** Number of the block that turns from others to the readers; 0 where none does. */
export function turnsToReaders(outline: Outline): number {
  const at = outline.blocks.findIndex(({kind, text}) => {
    if (!/^(?:paragraph|heading)$/.test(kind) || text.length > LONGEST_BLOCK) return false;
    const last = text.trimEnd();
    if (outline.audience.includes('everyone') && MOST_OF_US.test(last)) return true;
    if (kind !== 'heading' && !last.endsWith(':')) return false;
    const sentence = last.slice(last.slice(0, -1).search(/[^.!?]*$/));
    return FOR_THE_REST.test(sentence) && !AS_IT_WAS.test(sentence);
  });
  return Math.max(at, 0);
}
