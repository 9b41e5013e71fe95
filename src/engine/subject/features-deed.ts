/** "Outlook finds old mails again", "Our scanners read crumpled labels": what a thing does for whoever uses it. */
import type {LineContext, Note} from './features.ts';
import {READER} from './kinds.ts';
import {is, verbReadings} from './lexicon.ts';
import type {Token} from './tokens.ts';
import {isPlural, isThing} from './words-of.ts';

/** Notes the deed of the line's subject, unless it is done to a system. */
export function readDeed(list: readonly Token[], lowers: readonly string[], context: LineContext, note: Note): void {
  const at = lowers.findIndex(
    (word, i) =>
      i > 0 &&
      verbReadings(word).some(
        ({base, form}) =>
          is('line_serves', base) &&
          // "Calls stay clear": the plural before a verb, not a verb.
          (form === 'base'
            ? isPlural(lowers[lowers[i - 1] === 'now' ? i - 2 : i - 1] ?? '')
            : form === 'thirdPerson' && verbReadings(lowers[i + 1] ?? '')[0]?.form !== 'base'),
      ),
  );
  const next = lowers[at + 1];
  if (
    at > 0 &&
    next !== undefined &&
    !/^(?:to|into|from|over|on|up|live|out|off|back|with|new|its)$|ing$/.test(next) &&
    lowers.slice(0, at).every((word) => !is('function', word) || /^(?:the|our|an?|now)$/.test(word)) &&
    !list.some((_, i) => i > at && isThing(list, i, context))
  )
    note('does', READER, 3, list[0], list[at]);
}
