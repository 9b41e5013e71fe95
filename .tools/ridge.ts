/** Logistic regression with a pull towards zero, by Newton's method. */

/** What is to be told apart. */
export interface Example {
  /** Signs with their values; those that are not there count as 0. */
  readonly signs: readonly (readonly [name: string, value: number])[];
  readonly good: boolean;
  /** How many examples it counts as. */
  readonly count: number;
}

const ROUNDS = 25;
/** Signs of fewer examples are left out. */
const FEWEST = 8;

/**
 * Weights whose sum over the signs tells how likely an example is good.
 * @param pull how strongly weights are drawn to zero, on values of like spread; the sign `bias` is not
 */
export function ridge(list: readonly Example[], pull: number): Map<string, number> {
  const seen = new Map<string, number>();
  for (const {signs} of list) for (const [name] of signs) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen.keys()].filter((name) => seen.get(name)! >= FEWEST);
  const place = new Map(names.map((name, i) => [name, i]));
  const size = names.length;
  const rows = list.map(({signs}) => {
    const row = new Float64Array(size);
    for (const [name, value] of signs) if (place.has(name)) row[place.get(name)!] = value;
    return row;
  });
  const spread = names.map((name, i) => {
    if (name === 'bias') return 1;
    const mean = rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, row) => sum + (row[i]! - mean) ** 2, 0) / rows.length) || 1;
  });
  for (const row of rows) for (let i = 0; i < size; i++) row[i]! /= spread[i]!;
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(size);
    const curve = names.map(() => new Float64Array(size));
    rows.forEach((row, k) => {
      const {good, count} = list[k]!;
      let sum = 0;
      for (let i = 0; i < size; i++) sum += row[i]! * weights[i]!;
      const chance = 1 / (1 + Math.exp(-sum));
      for (let i = 0; i < size; i++) {
        if (row[i] === 0) continue;
        slope[i]! += count * ((good ? 1 : 0) - chance) * row[i]!;
        const part = count * chance * (1 - chance) * row[i]!;
        for (let j = 0; j <= i; j++) curve[i]![j]! += part * row[j]!;
      }
    });
    for (let i = 0; i < size; i++) {
      const own = names[i] === 'bias' ? 0 : pull;
      slope[i]! -= own * weights[i]!;
      curve[i]![i]! += own + 1e-6;
    }
    solve(curve, slope).forEach((step, i) => (weights[i]! += step));
  }
  return new Map(names.map((name, i) => [name, weights[i]! / spread[i]!]));
}

/** Solves for a symmetric positive matrix, of which the lower half is given, by Cholesky's method. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i]![k]! * matrix[j]![k]!;
      matrix[i]![j] = i === j ? Math.sqrt(sum) : sum / matrix[j]![j]!;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= matrix[i]![k]! * x[k]!;
    x[i]! /= matrix[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= matrix[k]![i]! * x[k]!;
    x[i]! /= matrix[i]![i]!;
  }
  return x;
}
