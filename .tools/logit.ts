/** Logistic regression over sparse signs with a pull towards zero, by Newton's method with conjugate gradients. */

import type {Sign} from '../src/engine/subject/draft-signs.ts';

/** What is to be told apart. */
export interface Example {
  /** Signs with their values; those that are not there count as 0. */
  readonly signs: readonly Sign[];
  readonly good: boolean;
  /** How many examples it counts as; 1 where nothing is said. */
  readonly count?: number;
}

/** How the weights are held back. */
export interface Pull {
  /** How strongly the weight of a sign is drawn to zero; the sign `bias` is not. */
  readonly pull: (name: string) => number;
  /** True: pulls are meant for values of like spread. */
  readonly spread?: boolean;
  /** Signs of fewer examples are left out. */
  readonly fewest: number;
}

const ROUNDS = 30;
const STEPS = 60;
/** A step shorter than this, against the weights, ends the search. */
const ENOUGH = 1e-5;

/** Weights whose sum over the signs tells how likely an example is good. */
export function fitWeights(list: readonly Example[], {pull, spread = false, fewest}: Pull): Map<string, number> {
  const seen = new Map<string, number>();
  for (const {signs} of list) for (const [name] of signs) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen.keys()].filter((name) => seen.get(name)! >= fewest);
  const place = new Map(names.map((name, i) => [name, i]));
  const size = names.length;
  const at = list.map(({signs}) => Int32Array.from(signs.flatMap(([name]) => place.get(name) ?? [])));
  const values = list.map(({signs}) =>
    Float64Array.from(signs.filter(([name]) => place.has(name)).map(([, value]) => value)),
  );
  const scale = spread ? spreadOf(names, at, values) : new Float64Array(size).fill(1);
  values.forEach((row, k) => row.forEach((value, i) => (row[i] = value / scale[at[k]![i]!]!)));
  const pulls = Float64Array.from(names, (name) => (name === 'bias' ? 1e-6 : pull(name)));
  const counts = Float64Array.from(list, ({count}) => count ?? 1);
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = pulls.map((one, i) => -one * weights[i]!);
    const curve = new Float64Array(list.length);
    list.forEach(({good}, k) => {
      const chance = 1 / (1 + Math.exp(-dot(at[k]!, values[k]!, weights)));
      curve[k] = counts[k]! * chance * (1 - chance);
      add(at[k]!, values[k]!, counts[k]! * ((good ? 1 : 0) - chance), slope);
    });
    const step = solve((x) => {
      const y = pulls.map((one, i) => one * x[i]!);
      at.forEach((row, k) => add(row, values[k]!, curve[k]! * dot(row, values[k]!, x), y));
      return y;
    }, slope);
    let [moved, length] = [0, 0];
    step.forEach((one, i) => {
      weights[i]! += one;
      moved += one * one;
      length += weights[i]! ** 2;
    });
    if (moved < ENOUGH * ENOUGH * length) break;
  }
  return new Map(names.map((name, i) => [name, weights[i]! / scale[i]!]));
}

/** Standard deviation of each sign over all examples; 1 for what never varies, and for the bias. */
function spreadOf(names: readonly string[], at: readonly Int32Array[], values: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  at.forEach((row, k) =>
    row.forEach((place, i) => {
      sums[place]! += values[k]![i]!;
      squares[place]! += values[k]![i]! ** 2;
    }),
  );
  return sums.map((sum, i) =>
    names[i] === 'bias' ? 1 : Math.sqrt(Math.max(0, squares[i]! / at.length - (sum / at.length) ** 2)) || 1,
  );
}

function dot(row: Int32Array, values: Float64Array, x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += values[i]! * x[row[i]!]!;
  return sum;
}

function add(row: Int32Array, values: Float64Array, times: number, y: Float64Array): void {
  for (let i = 0; i < row.length; i++) y[row[i]!]! += times * values[i]!;
}

/** Solves for a positive operator by conjugate gradients. */
function solve(times: (x: Float64Array) => Float64Array, right: Float64Array): Float64Array {
  const x = new Float64Array(right.length);
  const rest = Float64Array.from(right);
  let way = Float64Array.from(right);
  let left = inner(rest, rest);
  const enough = 1e-8 * left;
  for (let step = 0; step < STEPS && left > enough; step++) {
    const turned = times(way);
    const far = left / inner(way, turned);
    for (let i = 0; i < x.length; i++) {
      x[i]! += far * way[i]!;
      rest[i]! -= far * turned[i]!;
    }
    const next = inner(rest, rest);
    const keep = next / left;
    way = way.map((one, i) => rest[i]! + keep * one);
    left = next;
  }
  return x;
}

const inner = (a: Float64Array, b: Float64Array): number => a.reduce((sum, one, i) => sum + one * b[i]!, 0);
