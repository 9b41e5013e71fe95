/** A reader of editor snippets, as far as ours go; strict, so that a broken one fails the test that uses it. */

/** What a snippet becomes when nothing is typed. */
export interface Expanded {
  readonly text: string;
  /** Numbers of the tab stops in the order they first appear, without the last one. */
  readonly stops: readonly number[];
}

/**
 * Expand a snippet.
 * @param snippet with `${1:text}`, `${1|one,two|}` and `$0`
 * @throws Error on anything else that has a meaning in snippets
 */
export function expand(snippet: string): Expanded {
  const stops: number[] = [];
  let text = '';
  let rest = snippet;
  while (rest !== '') {
    const plain = /^(?:[^\\$}]|\\[\\$}])+/.exec(rest);
    const stop = /^\$\{(\d+)(?::((?:[^\\$}]|\\[\\$}])*)|\|((?:[^\\|]|\\[\\,|])+)\|)\}/.exec(rest);
    const end = /^\$0$/.exec(rest);
    const match = plain ?? stop ?? end;
    if (!match) {
      throw new Error(`Cannot read the snippet from here: ${rest.slice(0, 60)}`);
    }
    if (plain) {
      text += unescape(plain[0]);
    } else if (stop) {
      const number = Number(stop[1]);
      if (!stops.includes(number)) {
        stops.push(number);
      }
      text += stop[2] === undefined ? unescape(/^(?:[^\\,]|\\.)*/.exec(stop[3]!)![0]) : unescape(stop[2]);
    }
    rest = rest.slice(match[0].length);
  }
  return {text, stops};
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}
