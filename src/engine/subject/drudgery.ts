/** What nobody does gladly, told by how it is done or to what: "set the dial by hand", "write the docket". */
import {isToilVerb} from './gain-words.ts';
import {isReaderVerb} from './lexicon.ts';
import {clauseEnd} from './phrase.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';

/** How tedious it is. */
const TEDIOUS =
  /\b(?:by hand|manually|one by one|one at a time|line by line|page by page|again and again|(?:each|every) time|from scratch|a second time|twice)\b/;
/** What is written or made for the record, behind its verb. */
const RECORD =
  /^(?:write|note|log|weigh|label|fetch|wind) (?:in |down |out |up )?(?:the|an?|each|every|any) (?:[\w-]+ ){0,2}?(?:dockets?|tickets?|slips?|chits?|forms?|labels?|lists?|receipts?|numbers?|figures?|readings?|weights?|codes?|address(?:es)?|names?|windows?|parcels?|bags?|sheets?|entr(?:y|ies)|notes?)\b/;

/** Does a verb phrase of drudgery begin here? */
export function isDrudgery(tokens: readonly Token[], at: number): boolean {
  const {lower} = tokens[at]!;
  if (isToilVerb(lower)) return true;
  const comma = tokens.findIndex(
    (one, i) => i > at && (one.text === ',' || /^(?:and|but|if|unless|when)$/.test(one.lower)),
  );
  const end = clauseEnd(tokens, at);
  const words = line(tokens, at, comma < 0 ? end : Math.min(end, comma));
  return (
    RECORD.test(words) ||
    (isReaderVerb(lower) && TEDIOUS.test(words) && !/^(?:do|see|get|have|need|pay|use)\b/.test(words))
  );
}
