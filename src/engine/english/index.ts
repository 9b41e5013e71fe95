/** English morphology without context of its own: forms of verbs and nouns, articles, agreement, capitals. */
export {indefiniteArticle} from './articles.ts';
export {agree} from './agreement.ts';
export {applyCasing, capitalize, decapitalize, titleCase, type Casing} from './capitals.ts';
export {
  hasTail,
  headNoun,
  isActivity,
  numberOf,
  pluralize,
  pluralOfTerm,
  possessive,
  type NounNumber,
} from './nouns.ts';
export {partOfSpeech, type Neighbours, type Shape} from './sense.ts';
export {formOf, inflectVerb, verbSpellings, type VerbForm} from './verbs.ts';
