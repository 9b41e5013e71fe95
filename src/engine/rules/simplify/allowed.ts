/** Which of retext-simplify's phrases are reported, and what may stand in their place; see allowed.yml. */
import {allowed} from './allowed.generated.ts';

/** What is known about one phrase. */
export interface Simpler {
  /** Drop-ins, best first; empty: only advice can be given. */
  readonly say: readonly string[];
  /** The phrase is meant only as this part of speech. */
  readonly as?: 'verb' | 'noun';
  /** Not before one of these words. */
  readonly notBefore?: readonly string[];
  /** Not behind one of these words. */
  readonly notAfter?: readonly string[];
  /** Fix-all may apply the first one: a fixed phrase with one sense. */
  readonly safe?: true;
}

const list = (text: string | undefined): string[] => (text ? text.split('|') : []);

/** By phrase, as the plugin spells it. */
export const ALLOWED: ReadonlyMap<string, Simpler> = new Map(
  allowed.split('\n').map((line): [string, Simpler] => {
    const [phrase = '', say, kind, before, after] = line.split('\t');
    return [
      phrase,
      {
        say: list(say),
        ...(kind === 'verb' || kind === 'noun' ? {as: kind} : {}),
        ...(kind === 'safe' ? {safe: true} : {}),
        ...(before ? {notBefore: list(before)} : {}),
        ...(after ? {notAfter: list(after)} : {}),
      },
    ];
  }),
);
