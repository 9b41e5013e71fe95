/** What bundles give retext-readability in place of the `syllable` package (see .tools/pack.ts): it counts the same, faster. */
export {countSyllables as syllable} from './count-syllables.ts';
