/** Template text cut into what stands and what is filled in, and written again as a snippet or as plain text. */

/** A piece of a template. */
export type Part =
  /** Stands as it is. */
  | {readonly kind: 'text'; readonly text: string}
  /** Has to be filled in. */
  | {readonly kind: 'hint'; readonly text: string}
  /** May be changed; the first choice stands. Those with the same name are one tab stop. */
  | {readonly kind: 'choice'; readonly choices: readonly string[]; readonly name?: string};

/** Gives the parts of a `{name}`. */
export type Lookup = (name: string) => Part;

/**
 * Cut a template.
 * @param template text with `[hint]`, `[=text]`, `[=one|two]` and `{name}`
 * @param lookup what the names stand for
 */
export function toParts(template: string, lookup: Lookup): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(/\[(=?)([^[\]]+)\]|\{([a-z]+(?:-[a-z]+)*(?:\+\d+)?)\}/g)) {
    if (match.index > end) {
      parts.push({kind: 'text', text: template.slice(end, match.index)});
    }
    end = match.index + match[0].length;
    if (match[3] !== undefined) {
      parts.push(lookup(match[3]));
    } else if (match[1] === '=') {
      parts.push({kind: 'choice', choices: match[2]!.split('|')});
    } else {
      parts.push({kind: 'hint', text: match[2]!});
    }
  }
  if (end < template.length) {
    parts.push({kind: 'text', text: template.slice(end)});
  }
  return parts;
}

/**
 * Write parts as plain text; hints stay in brackets, where the rule `placeholder` finds those left over.
 * @param parts pieces in order
 */
export function toText(parts: readonly Part[]): string {
  return parts
    .map((part) => (part.kind === 'hint' ? `[${part.text}]` : part.kind === 'choice' ? part.choices[0]! : part.text))
    .join('');
}

/**
 * Write parts as an editor snippet: a tab stop for each hint and choice in reading order, the same hint sharing one,
 * and the cursor at the end. Hints keep their brackets, so that one left over is found later.
 * @param parts pieces in order
 */
export function toSnippet(parts: readonly Part[]): string {
  const stops = new Map<string, number>();
  let count = 0;
  const stop = (name: string | undefined): number => {
    const known = name === undefined ? undefined : stops.get(name);
    if (known !== undefined) {
      return known;
    }
    count += 1;
    if (name !== undefined) {
      stops.set(name, count);
    }
    return count;
  };
  const body = parts.map((part) => {
    if (part.kind === 'text') {
      return escape(part.text);
    }
    if (part.kind === 'hint') {
      return `\${${stop(`[${part.text}]`)}:${escape(`[${part.text}]`)}}`;
    }
    const [first = '', ...others] = part.choices;
    const number = stop(part.name);
    return others.length > 0
      ? `\${${number}|${part.choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`
      : `\${${number}:${escape(first)}}`;
  });
  return `${body.join('')}$0`;
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
