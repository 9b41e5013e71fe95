/** Random numbers that can be repeated: the same seed gives the same run. */

/** A source of random numbers. */
export interface Random {
  /** A whole number in [0, limit). */
  below(limit: number): number;
  /** One of the values. */
  pick<T>(values: readonly T[]): T;
  /** True with the probability `share`. */
  chance(share: number): boolean;
}

/**
 * Makes a source of random numbers (mulberry32).
 * @param seed any whole number
 */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: (values) => values[Math.floor(next() * values.length)]!,
    chance: (share) => next() < share,
  };
}

/** The seed of this run: what `variable` says, so that a failure can be repeated, else the given one. */
export const seedOf = (variable: string, otherwise: number): number => Number(process.env[variable] ?? otherwise);
