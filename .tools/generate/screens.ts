/**
 * Works out what a text must hold for a regular expression to match in it, so that run time need not compile the expression
 * for a text without it: a few literals, of which every match holds one.
 */
import {RegExpParser} from '@eslint-community/regexpp';
import type {AST} from '@eslint-community/regexpp';

/** No more literals than this are kept for an expression, nor spelt out on the way. */
const MOST = 32;

/** What keeping a literal costs, by how many lines hold it and by its length. */
type Cost = (literal: string) => number;

/**
 * Makes the search for literals that few lines hold.
 * @param sample lines like those that will be asked about, lower case
 * @returns gives, for the source of an expression without flags, literals of which every match holds at least one; none
 *   when a match need not hold any
 */
export function screens(sample: readonly string[]): (source: string) => readonly string[] {
  const text = sample.join('\n');
  const known = new Map<string, number>();
  const cost: Cost = (literal) => {
    let found = known.get(literal);
    if (found === undefined) {
      // A literal that the sample does not hold may turn up all the same, a short one sooner.
      found = (text.split(literal).length - 1) / sample.length + 0.5 ** literal.length + 0.003 * literal.length;
      known.set(literal, found);
    }
    return found;
  };
  const parser = new RegExpParser();
  return (source) => [...(anyOf(parser.parsePattern(source).alternatives, cost) ?? [])].sort();
}

const sum = (literals: Iterable<string>, cost: Cost): number => [...literals].reduce((all, one) => all + cost(one), 0);

/** Literals of which every match of one of these holds one; null when there is an alternative that need not hold any. */
function anyOf(alternatives: readonly AST.Alternative[], cost: Cost): ReadonlySet<string> | null {
  const all = alternatives.map((one) => inSequence(one.elements, cost));
  return all.includes(null) ? null : shortest(all.flatMap((one) => [...one!]));
}

/** The rarest literals that elements one after the other must hold: spelt out from runs of them, or from within one. */
function inSequence(elements: readonly AST.Element[], cost: Cost): ReadonlySet<string> | null {
  const found: ReadonlySet<string>[] = [];
  elements.forEach((first, i) => {
    const within = inElement(first, cost);
    if (within !== null) found.push(within);
    let run: ReadonlySet<string> | null = new Set(['']);
    for (let k = i; k < elements.length && run !== null; k++) {
      run = joined(run, spelt(elements[k]!));
      if (run !== null && !run.has('')) found.push(shortest(run));
    }
  });
  const [best] = found.map((one) => [sum(one, cost), one] as const).sort(([a], [b]) => a - b);
  return best?.[1] ?? null;
}

function inElement(element: AST.Element, cost: Cost): ReadonlySet<string> | null {
  if (element.type === 'Group' || element.type === 'CapturingGroup') return anyOf(element.alternatives, cost);
  return element.type === 'Quantifier' && element.min > 0 ? inElement(element.element, cost) : null;
}

/** All that an element matches, when that can be spelt out in a few literals. */
function spelt(element: AST.Element): ReadonlySet<string> | null {
  switch (element.type) {
    case 'Character':
      return new Set([String.fromCodePoint(element.value)]);
    // Where it stands, or what stands around it, adds nothing to a match.
    case 'Assertion':
      return new Set(['']);
    case 'CharacterClass': {
      const units = element.elements.map((one) => (one.type === 'Character' ? String.fromCodePoint(one.value) : null));
      return element.negate || units.includes(null) ? null : new Set(units as string[]);
    }
    case 'Group':
    case 'CapturingGroup': {
      const all = new Set<string>();
      for (const {elements} of element.alternatives) {
        const run = elements.reduce<ReadonlySet<string> | null>((so, one) => joined(so, spelt(one)), new Set(['']));
        if (run === null) return null;
        for (const one of run) all.add(one);
      }
      return all.size > MOST ? null : all;
    }
    case 'Quantifier': {
      const once = element.max === 1 ? spelt(element.element) : null;
      return once === null || element.min === 1 ? once : new Set(['', ...once]);
    }
    default:
      return null;
  }
}

/** Each of the first with each of the second behind it; null when that is too many. */
function joined(first: ReadonlySet<string> | null, second: ReadonlySet<string> | null): ReadonlySet<string> | null {
  if (first === null || second === null || first.size * second.size > MOST) return null;
  return new Set([...first].flatMap((a) => [...second].map((b) => a + b)));
}

/** Without literals that hold another: a text with them has that one too. */
function shortest(literals: Iterable<string>): ReadonlySet<string> {
  const all = [...new Set(literals)];
  return new Set(all.filter((one) => !all.some((other) => other !== one && one.includes(other))));
}
