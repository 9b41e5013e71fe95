/** "Please be advised that", "in order to", "any inconvenience": words that can go, and links with one plain word. */
import {wording} from './data/wording.generated.ts';
import {build, rest} from './sentence.ts';
import type {Sentence} from './sentence.ts';

/** Drops an opening that only announces the sentence. */
export function dropOpener(sentence: Sentence): string | null {
  const lowers = sentence.tokens.map((one) => one.lower);
  for (const opener of wording.openers) {
    const words = opener.split(' ');
    if (!words.every((word, i) => lowers[i] === word)) continue;
    let at = words.length;
    if (lowers[at] === ',') at++;
    // Without "that" the rest must be a sentence of its own, which "please be advised of" is not.
    if (!opener.endsWith('that') && !/^(?:the|our|your|all|we|you|it|there|this|a|an|on|from)$/.test(lowers[at] ?? ''))
      continue;
    return at < lowers.length - 1 ? build(sentence, rest(sentence, at)) : null;
  }
  return null;
}

/** Replaces wordy links: "in order to" by "to". */
export function plainLinks(sentence: Sentence): string | null {
  let text = sentence.text;
  for (const [wordy, plain] of Object.entries(wording.links)) {
    // Longer than any sentence read here this cannot be: a plain scan, no backtracking.
    let at = text.toLowerCase().indexOf(wordy);
    while (at >= 0) {
      const before = at === 0 ? '' : text.charAt(at - 1);
      const after = text.charAt(at + wordy.length);
      const fits =
        !/[\p{L}\p{N}-]/u.test(before) &&
        !/[\p{L}\p{N}-]/u.test(after) &&
        !isUnsafe(wordy, text.slice(0, at), text.slice(at + wordy.length));
      if (fits)
        text =
          text.slice(0, at) +
          (at === 0 ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain) +
          text.slice(at + wordy.length);
      at = text.toLowerCase().indexOf(wordy, at + (fits ? plain.length : wordy.length));
    }
  }
  return text === sentence.text ? null : text;
}

/** Places where the plain word says something else or reads wrongly. */
function isUnsafe(wordy: string, before: string, after: string): boolean {
  if (wordy === 'prior to' || wordy === 'subsequent to')
    return /\b(?:week|day|month|year|hour|minute|no|a)s?\s$/i.test(before) && /\b(?:no|a)\s$/i.test(before);
  if (wordy === 'in excess of') return /\bnot\s$/i.test(before);
  if (wordy === 'the majority of') return /^\s*(?:the|our|your|these|those|them|it)\b/i.test(after);
  if (wordy === 'in order to') return /\b(?:not|as)\s$/i.test(before);
  if (wordy === 'at this point in time' || wordy === 'at the present time' || wordy === 'at this moment in time')
    return /\bnot?\b/i.test(before);
  return false;
}

/** "We apologize for any inconvenience this may cause." names no trouble and so comforts nobody. */
export function plainApology(sentence: Sentence): string | null {
  const line = sentence.tokens.map((one) => one.lower).join(' ');
  const hit =
    /^(?:we|i) (?:do |would like to |wish to )?(?:sincerely |deeply |truly )?(?:apologi[sz]e|are sorry|am sorry|regret)(?: in advance| sincerely)?(?: for)? any inconvenience(?: that| which)?(?: this| it)?(?: (?:may|might|will|could|can))?(?: (cause|have caused|has caused|caused|causes|be caused))?(?: to)?(?: you)?$/.exec(
      line,
    );
  if (!hit) return null;
  const past = /caused$/.test(hit[1] ?? '') && hit[1] !== 'be caused';
  const who = line.startsWith('i ') ? 'I am' : 'We are';
  return build(
    sentence,
    past ? `${who} sorry for the trouble this has caused` : `${who} sorry for the trouble this causes`,
  );
}
