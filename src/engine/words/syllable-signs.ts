/**
 * The expressions by which the `syllable` package (Titus Wormer, MIT) counts, and the words it knows by heart: the package
 * itself makes each word singular first and takes accents off it, some 60 expressions that matter for none but these words.
 */
import {wordSet} from '../english/word-set.ts';

/** Words that the package knows the syllables of, and their plurals. */
export const KNOWN = wordSet(
  `abalone abare abbruzzese abed aborigine abruzzese acreage adame adieu adobe anemone anyone apache aphrodite apostrophe
  ariadne cafe calliope catastrophe chile chloe circe coyote daphne epitome eurydice euterpe every everywhere forever
  gethsemane guacamole hermione hyperbole jesse jukebox karate machete maybe naive newlywed penelope people persephone
  phoebe pulse queue recipe riverbed sesame shoreline simile snuffleupagus sometimes syncope tamale waterbed wednesday
  yosemite zoe`,
);

/** What is counted first and taken away: endings and beginnings, with their number of syllables. */
export const PARTS: readonly (readonly [expression: RegExp, syllables: number])[] = [
  [/(?:creations?|ology|ologist|onomy|onomist)$/g, 3],
  [
    /^(?:above|anti|ante|counter|hyper|afore|agri|infra|intra|inter|over|semi|ultra|under|extra|dia|micro|mega|kilo|pico|nano|macro|somer)|(?:fully|berry|woman|women|edly|union|(?:[bcdfghjklmnpqrstvwxz]|[aeiou])ye?ing)$/g,
    2,
  ],
  [
    /^(?:un|fore|ware|none?|out|post|sub|pre|pro|dis|side|some)|(?:ly|less|some|ful|ers?|ness|cians?|ments?|ettes?|villes?|ships?|sides?|ports?|shires?|[gnst]ion(?:ed|s)?)$/g,
    1,
  ],
];

/** Each match is one syllable less than there are groups of vowels. */
export const LESS: readonly RegExp[] = [
  /awe(?:$|d|so)|cia(?:l|$)|tia|cius|cious|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$|.[^aeiuoycgltdb]{2,}ed$|.ely$|^jua|uai|eau|^busi$|[aeiouy](?:[bcfgklmnprsvwxyz]|ch|dg|g[hn]|lch|l[lv]|mm|nch|n[cgn]|r[bcnsv]|squ|s[chkls]|th)ed$|[aeiouy](?:[bdfklmnprstvy]|ch|g[hn]|lch|l[lv]|mm|nch|nn|r[nsv]|squ|s[cklst]|th)es$/g,
  /[aeiouy](?:[bcdfgklmnprstvyz]|ch|dg|g[hn]|l[lv]|mm|n[cgns]|r[cnsv]|squ|s[cklst]|th)e$/g,
];

/** Each match is one syllable more. */
export const MORE: readonly RegExp[] = [
  /(?:([^aeiouy])\1l|[^aeiouy]ie(?:r|s?t)|[aeiouym]bl|eo|ism|asm|thm|dnt|snt|uity|dea|gean|oa|ua|react?|orbed|shred|eings?|[aeiouy]sh?e[rs])$/g,
  /creat(?!u)|[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)|^re(?:app|es|im|us)|(?:th|d)eist/g,
  /[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|[aeilotu]real|real[aeilotu]|iell|eo[^aeiou]|[aeiou]y[aeiou]/g,
  /[^s]ia/,
];
