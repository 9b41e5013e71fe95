/** Heads over the standing parts of a newsletter: "Maintenance calendar", "Upcoming changes", "Archive". */
import {is} from './lexicon.ts';
import {tokenize} from './tokens.ts';

/** True when a heading names a part that comes back in each issue, and so is no subject of an item. */
export function isSectionHead(heading: string): boolean {
  const [first = '', last, more] = tokenize(heading).flatMap(({word, lower}) =>
    word && !is('function', lower) ? [lower] : [],
  );
  return !more && !/\d/.test(heading) && (last === undefined || is('line_standing', last) || is('line_ahead', first));
}
