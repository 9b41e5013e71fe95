/** What stands before the message of a subject line: reply marks, tags in brackets, labels, ticket numbers, emoji. */

/** The line without its prefixes. */
export interface Stripped {
  /** Where the message starts, in the subject. */
  readonly start: number;
  /** Where it ends: closing marks and emoji left out. */
  readonly end: number;
  /** A ticket number or priority stood before it; its place. */
  readonly ticket: {readonly start: number; readonly end: number} | null;
  /** Tags in brackets that were looked through. */
  readonly tags: number;
}

/** What may stand before a message, and what tells at a glance that it does not. */
interface Prefix {
  /** Makes the expression, anchored and bounded: most subjects have no prefix, and the expressions are dear to compile. */
  readonly make: () => RegExp;
  /** False for text that does not begin with such a prefix. */
  readonly mayOpen: (rest: string) => boolean;
}

/** Each is tried at the current place until none fits. */
const PREFIXES: readonly Prefix[] = [
  {
    make: () => /^(?:[\s*•»>|–—-]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}){1,20}/u,
    mayOpen: (rest) => !PLAIN.test(rest.charAt(0)),
  },
  {
    make: () => /^(?:re|fw|fwd|aw|wg|tr|sv|vs|rv|antw)(?:\[\d{1,3}\])?\s{0,3}:\s{0,3}/i,
    mayOpen: (rest) => rest.includes(':'),
  },
  {make: () => /^\[[^\]]{1,40}\]\s{0,3}[:–—-]?\s{0,3}/, mayOpen: (rest) => rest.startsWith('[')},
  {
    make: () =>
      /^\((?:all staff|reminder|update|urgent|internal|external|action required|resolved|fyi)[^)]{0,12}\)\s{0,3}[:–—-]?\s{0,3}/i,
    mayOpen: (rest) => rest.startsWith('('),
  },
  {
    make: () =>
      /^(?:(?:final|gentle|friendly|last|second|important|urgent|service|status|incident)\s)?(?:update|reminder|important|urgent|action (?:required|needed)|resolved|investigating|identified|monitoring|fyi|f\.y\.i\.|notice|last call|last chance|attention|alert|status|heads[ -]up|all staff|all users|everyone|for information|for action|correction|follow-up|announcement|psa|closed|fixed|completed|confirmed|for immediate release|warning|please note|nb|now live|coming soon|new)(?:\s#?\d{1,3})?\s{0,3}(?::|[–—]|\s-)\s{1,3}(?=\S)/i,
    mayOpen: (rest) => /[:–—]|\s-\s/.test(rest),
  },
];

const PLAIN = /[A-Za-z\d]/;

const TICKET =
  /^(?:#\d{3,}|(?:INC|CHG|REQ|RITM|TASK|PRB|CR|SR|RFC|TKT|JIRA)[-#]?\d{2,}[/\d-]*|P[1-5](?=\s{0,3}(?::|[–—]|-\s|\sinc)))\s{0,3}(?:[:–—-]\s{0,3})?/i;

/** How a ticket number begins; most subjects have none, and its own expression is dear to compile. */
const TICKET_LIKE = /^[#A-Z]{0,4}[-#]?\d/i;

/**
 * Look through prefixes.
 * @param subject the line as the reader sees it
 */
export function stripPrefixes(subject: string): Stripped {
  let start = 0;
  let tags = 0;
  let ticket: Stripped['ticket'] = null;
  for (let guard = 0; guard < 12; guard++) {
    const rest = subject.slice(start, start + 120);
    const found = TICKET_LIKE.test(rest) ? TICKET.exec(rest) : null;
    if (found && found[0].length > 0) {
      ticket ??= {start, end: start + found[0].trimEnd().length};
      start += found[0].length;
      continue;
    }
    const hit = PREFIXES.map(({mayOpen, make}) => (mayOpen(rest) ? make().exec(rest)?.[0] : undefined)).find(
      (one) => one !== undefined && one.length > 0 && one.length < rest.length,
    );
    if (hit === undefined) break;
    if (hit.startsWith('[')) tags++;
    start += hit.length;
  }
  const end = PLAIN.test(subject.slice(-1))
    ? subject.length
    : start +
      subject
        .slice(start)
        .replace(/(?:[\s.!]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}){1,20}$/u, '').length;
  return end > start ? {start, end, ticket, tags} : {start: 0, end: subject.length, ticket, tags};
}
