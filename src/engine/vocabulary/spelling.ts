/** Other accepted spellings of a surface form: -ise for -ize, -our for -or, centre, catalogue; hyphen, space or closed. */

/** -ize words of which the part before the ending is too short to be one: size, prize, seize. */
const NOT_IZE = /(?:^|[^a-z])(?:re|up|down|right-?|over|under|cap|full-|mid-)?(?:s|pr|se|ma)iz/;

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/([a-z]{2,})iz(e|es|ed|ing|er|ers|ation|ations|ational)\b/g, '$1is$2'],
  [/([a-z]{2,})yz(e|es|ed|ing|er|ers)\b/g, '$1ys$2'],
  [/\b(behavi|fav|col|lab|hon|endeav|harb|neighb)or/g, '$1our'],
  [/\bcenter(s|ed)?\b/g, 'centre$1'],
  [/\b(catal|dial|anal)og(s?)\b/g, '$1ogue$2'],
  [/\b(def|off|lic)ense(s?)\b/g, '$1ence$2'],
  [/\bprogram(s?)\b/g, 'programme$1'],
  [/\bfulfill(s?)\b/g, 'fulfil$1'],
  [/\benroll(s|ment|ments)?\b/g, 'enrol$1'],
  [/\bartifact/g, 'artefact'],
  [/\bjudgment/g, 'judgement'],
];

const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/(al|an|in|im|or|um|on|er|at|it|en|ar|ir|id|il|ol|yl|ic)is(e|es|ed|ing|ation|ations)\b/g, '$1iz$2'],
  [/\bcentre/g, 'center'],
  [/\bartefact/g, 'artifact'],
];

/** Words in -ise that have no form in -ize. */
const ALWAYS_ISE =
  /(?:adv|rev|superv|exerc|enterpr|prom|prec|otherw|expert|franch|comprom|improv|surpr|disgu|merchand|adver|ra|no|r|w|r)is(?:e|es|ed|ing)\b/;

/** Prefixes that are written closed or with a hyphen alike. */
const PREFIX = /^(re|de|pre|non|multi|mis|auto|over|under|co|inter|geo|cyber|micro|hyper)-?([a-z]{3,})/;

/**
 * The other spellings of a surface; never the surface itself.
 * @param text lower-case surface
 */
export function spellings(text: string): string[] {
  const all = new Set<string>();
  let other = text;
  if (!NOT_IZE.test(text))
    for (const [pattern, replacement] of BRITISH.slice(0, 2)) other = other.replace(pattern, replacement);
  for (const [pattern, replacement] of BRITISH.slice(2)) other = other.replace(pattern, replacement);
  if (other !== text) all.add(other);
  if (!ALWAYS_ISE.test(text)) {
    let american = text;
    for (const [pattern, replacement] of AMERICAN) american = american.replace(pattern, replacement);
    if (american !== text) all.add(american);
  }
  return [...all];
}

/**
 * The same words joined another way: "end user" and "end-user", "re-image" and "reimage".
 * @param text lower-case surface
 * @param joinable true for nouns and adjectives, whose words may be joined by hyphens
 */
export function joinings(text: string, joinable: boolean): string[] {
  const all = new Set<string>();
  const words = text.split(' ');
  if (words.length === 1 && PREFIX.test(text) && text.length > 7) {
    const [, prefix, rest] = PREFIX.exec(text)!;
    if (text.includes('-') && !OTHER_WORD.test(text))
      all.add(prefix! + rest! + text.slice(prefix!.length + 1 + rest!.length));
    else if (KEEPS_PREFIX.has(prefix!) && SEPARABLE.test(text)) all.add(`${prefix!}-${text.slice(prefix!.length)}`);
  }
  if (joinable) {
    if (words.length === 1 && text.includes('-')) {
      const spaced = text.replace(/-/g, ' ');
      // "switch-over" is a noun, "switch over" a verb
      const verb = /-(?:over|out|off|back|down|away|through)$/.test(text);
      if (!verb && spaced.split(' ').every((word) => word.length > 2)) all.add(spaced);
    } else if (words.length === 2 && !text.includes('-') && !/^(?:the|a|an|our|of|in|on|at|by|to|in)$/.test(words[0]!))
      all.add(words.join('-'));
  }
  all.delete(text);
  return [...all];
}

/** Closed up, these are other words: re-pair and repair, re-sign and resign. */
const OTHER_WORD =
  /^re-(?:pair|sign|cover|creat|form|lay|lease|serve|mark|sort|turn|collect|sound|press|treat|sent|store|fuse|side)/;

const KEEPS_PREFIX = new Set(['re', 'de', 'non', 'multi', 'cyber', 'micro', 'geo', 'pre']);

/** Only words whose rest is a word of its own take a hyphen: re-deploy, de-duplicate, non-compliance; not re-quest. */
const SEPARABLE =
  /^(?:re(?:deploy|imag|config|authent|install|platform|architect|certif|provision|index|factor|baselin|engineer|enabl|activat|skill|order)|de(?:provision|duplic|commission|activat|centraliz|centralis|scop)|non(?:compl|conform|tech|deliv|prod)|multi(?:factor|function|ten|cloud)|cyber|micro(?:serv)|geo|pre(?:popul|provision|requis|config|stag))/;
