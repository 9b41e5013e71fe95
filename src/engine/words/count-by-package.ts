/**
 * Counts syllables in the web worker, in place of `count-syllables.ts` (see .tools/pack.ts): by the package, whose code is
 * there anyway, since what its expressions weigh twice is dearer there than the time they take.
 */
export {syllable as countSyllables} from 'syllable';
