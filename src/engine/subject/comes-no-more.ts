/** What no longer comes or arrives, and is missed: "Your letters no longer reach us"; nobody misses complaints. */
import {isToil} from './gain-words.ts';
import type {Clause} from './clause.ts';
import {line} from './tokens.ts';
import type {Token} from './tokens.ts';

const COMES =
  /\bno longer (?:reach|arrive|come|get)(?:e?s)? ?(?:(?:by|in|from|on|at|to|through|with|us|you|the|your|our|here)\b|$|[,.])/;
/** How it came, or what comes in its place. */
const OTHERWISE =
  /\b(?:late|twice|wrong|too|but|instead|without|until|unread|crumpled|damaged|bent|in pieces|for nothing)\b/;
/** What comes uncalled for. */
const UNWANTED =
  /^(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|tickets?|chasers?|reminders?|duplicates?|spam|junk|alarms?|noise|smoke|adverts?|advertising|rubbish|strangers?|fakes?|scams?|water|rain|dust|dirt)$/;

/** Is it a loss that something comes no more? */
export function isMissed(tokens: readonly Token[], clause: Clause): boolean {
  if (!/^(?:thing|system|yours)$/.test(clause.actor) || clause.verb < 0) return false;
  const words = line(tokens, clause.from, clause.to);
  return (
    COMES.test(words) &&
    !OTHERWISE.test(words) &&
    !tokens.slice(clause.from, clause.verb).some((one) => isToil(one.lower) || UNWANTED.test(one.lower))
  );
}
