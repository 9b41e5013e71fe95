/** Closed classes of English words: what a neighbour tells about a word. All lower case. */

import {allOf, wordSet as set} from './word-set.ts';

/** Articles, demonstratives, possessives: a noun phrase has begun. */
export const DETERMINERS = set(
  'a an the this that these those my your our its their his her whose each every any some no another either neither which what all both such',
);

/** Possessive determiners. */
export const POSSESSIVES = set('my your our its their his her whose');

/** Quantities: a noun phrase goes on, mostly in the plural. */
export const QUANTITIES = set(
  'many several few fewer more most less much little enough multiple various numerous two three four five six seven eight nine ten eleven twelve twenty fifty hundred dozens other further different certain',
);

/** Determiners that need a countable singular. */
export const SINGULAR_DETERMINERS = set('a an each every another this that one either neither');

/** Determiners and quantities that need a plural. */
export const PLURAL_DETERMINERS = set(
  'these those many several few fewer both two three four five six seven eight nine ten eleven twelve twenty fifty hundred dozens multiple various numerous',
);

/** Subject pronouns: a verb follows. */
export const SUBJECTS = set('i we you they he she who it everyone everybody anyone nobody people');

/** Object pronouns that stand alone. */
export const OBJECTS_ALONE = set('it them us me him you');

/** Modal verbs, do, let's, to, please: an infinitive follows. */
export const BEFORE_INFINITIVE = set(
  "to will would can could may might must shall should do does did don't doesn't didn't won't can't cannot couldn't wouldn't shouldn't mustn't please let's lets help helps we'll you'll they'll it'll i'll he'll she'll we'd they'd you'd i'd that'll",
);

/** Modal verbs and auxiliaries that can follow a subject of any number. */
export const MODALS = set(
  "will would can could may might must shall should won't can't cannot couldn't wouldn't shouldn't had did didn't hadn't",
);

/** Forms of be and get: a participle may follow. */
export const BE = set(
  "be is are was were been being am isn't aren't wasn't weren't it's we're you're they're i'm that's get gets got getting gotten",
);

/** Forms of have: a participle follows. */
export const HAVE = set("have has had having haven't hasn't hadn't we've you've they've i've it's who've");

/** Adverbs that stand between a subject or auxiliary and its verb. */
export const MID_ADVERBS = set(
  'not also now then already just only still soon always never ever often again even first once later now all both since today tonight initially',
);

/** Prepositions. */
export const PREPOSITIONS = set(
  'of in on at for to from with without by via into onto over under across through throughout during before after between among about against within upon until till per as than like near off out up down behind beyond towards toward outside inside around since despite except plus versus',
);

/** Conjunctions and relative words. */
export const CONJUNCTIONS = set(
  'and or but nor so yet if when while whilst whereas albeit because although though unless that which who whom whose where whether as than since until once after before',
);

/** Adverbs and other words that cannot head a noun phrase nor begin one. */
export const OTHER_FUNCTION = set(
  "not now then here there today tomorrow yesterday tonight again soon later too also only just already still even ever never always often please yes no very more most less least quite rather almost well together instead otherwise however therefore too yet away back online offline overnight twice daily weekly monthly underway asap forward onwards o'clock am pm is are was were be been being am has have had do does did will would can could may might must shall should isn't aren't wasn't weren't won't can't cannot don't doesn't didn't i we you they he she it us me him them himself themselves yourself yourselves ourselves itself",
);

/** Particles of phrasal verbs: "send out" takes a pronoun in the middle ("send it out"). */
export const PARTICLES = set('out up off in back over down on away through across');

/** Prepositions that may end a verb replacement and then need an object ("give access to"). */
export const TRAILING_PREPOSITIONS = set('to of on for with at from about into through against');

const FUNCTION = allOf(DETERMINERS, QUANTITIES, PREPOSITIONS, CONJUNCTIONS, OTHER_FUNCTION);

/** True for words of the closed classes; everything else may be a noun, a verb, an adjective. */
export function isFunctionWord(lower: string): boolean {
  return FUNCTION.has(lower) || (/[^s]ly$/.test(lower) && lower.length > 4 && !NOUNS_IN_LY.has(lower));
}

const NOUNS_IN_LY = set('supply family assembly reply anomaly july italy monopoly fly ally');

/** Verbs in the third person or the plural that often follow a noun in announcements; they are seldom nouns there. */
const COMMON_VERBS = set(
  'starts begins ends takes runs happens works needs goes comes means makes gives gets lets allows requires includes applies continues remains becomes opens closes moves affects covers offers brings keeps shows tells asks uses helps follows falls rises grows drops stops fails improves reduces saves costs enables provides supports replaces ensures lasts sits stays stands says appears seems depends contains involves expires arrives leaves sends shares creates adds removes protects detects prevents gains wins loses lies finds doubles start begin end take run happen need go come mean make give get let allow require include apply continue remain become open move affect cover bring keep show tell ask lose win fell rose grew went came took began made gave got let meant caused sent ran broke kept left held lost won found showed said set',
);

/** True when the word is more likely a finite verb than a noun after a noun. */
export function isCommonVerb(lower: string): boolean {
  return COMMON_VERBS.has(lower);
}
