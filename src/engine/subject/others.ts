/** Paragraphs that tell what others gain: those who run the systems, or customers where the readers are staff. */
import type {Gain} from './gain.ts';
import {line} from './tokens.ts';

/** "The network team sees a fault before it spreads": the rest of the paragraph is about their work too. */
const THEY =
  /^(?:the |our )?(?:\w+ )?(?:network|systems?|database|operations|support|infrastructure|server|security|development|platform|it|data|web|monitoring) (?:team|crew|staff|people|engineers|administrators|department)\b|^(?:the )?(?:team|engineers|administrators|analysts|technicians|developers) (?:now |can |no longer |will )/;

/** "The gardeners save two days", "Finance closes the books sooner": those who serve everybody, where everybody is the reader. */
const SERVANTS =
  /^(?:the |our )?(?:gardeners|janitors|finance|accounts|treasury|payroll|hr|human resources|legal|procurement|purchasing|facilities|controlling|audit(?:ors)?)\b(?! .*\b(?:you|your)\b)/;

/** People from outside, by what staff call them. */
const OUTSIDERS =
  'customers|passengers|travellers|patients|owners|tenants|members|guests|visitors|parents|residents|suppliers|clients|donors|shoppers|citizens|borrowers|diners|policyholders|subscribers|applicants|hauliers|firms|hospitals|practices|dealers|retailers|merchants|resellers|brokers|franchisees|landlords|taxpayers|growers|farmers|buyers';

/** The draft says at its beginning that something new is for them: "our new app for guests", "our suppliers use a portal". */
const FOR_THEM = new RegExp(
  `\\b(?:launch\\w*|launches|app|portal|service|site|website|page|shop|platform|system|tool|account|go-live|goes live|introduce\\w*|new)\\b.{0,60}\\b(?:for|to) (?:(?:our|the|all|new|its) )?(?:\\w+ )?(?:${OUTSIDERS})\\b|^(?:from .{3,30}, |on .{3,30}, )?(?:our|the (?:\\w+ )?)(?:${OUTSIDERS}) (?:\\w+ ){0,3}(?:will |can |now )?(?:use|get|have|place|order|book|sign)\\b`,
);

/** So does a subject line that opens with them: "Patients book online". */
const THEY_FIRST = new RegExp(
  `^(?:our )?(?:${OUTSIDERS}) (?:now |can |will )?(?:get|book|order|pay|sign|see|choose|use|have|check|move)\\b`,
);

/** Readers are named, or anybody is. */
const READERS =
  /\b(?:you|your|yours|yourself|staff|colleagues|everyone|everybody|all of us|we|us|our)\b|\b(?:nobody|no one)\b/;

/**
 * Gains of a paragraph or a draft that are somebody else's.
 * @param audience of the draft; customers may be the readers
 * @param opening subject line and first sentences, lower case
 */
export function othersGains(
  all: readonly Gain[],
  audience: readonly string[],
  opening: readonly string[],
): ReadonlySet<Gain> {
  const found = new Set<Gain>();
  const outside = audience.some((one) => /^(?:customers|suppliers|technology-partners|job-applicants)$/.test(one));
  const forThem = !outside && (opening.some((one) => FOR_THEM.test(one)) || THEY_FIRST.test(opening[0] ?? ''));
  const everybody = audience.some((one) => /^(?:everyone|customers)$/.test(one));
  const theirs = audience.includes('it-department') ? null : THEY;
  let block = -1;
  let they = false;
  for (const gain of all) {
    const {statement, clause} = gain;
    const {tokens} = statement;
    if (statement.block !== block) they = false;
    block = statement.block;
    const said = line(tokens, clause.from, clause.to);
    // "which the IT team set up for us": what they did, and no gain of theirs.
    const did = clause.past || clause.link === 'which';
    if ((theirs?.test(said) === true && !did) || (everybody && SERVANTS.test(said))) they = true;
    else if (READERS.test(line(tokens, 0, tokens.length))) they = false;
    if (statement.section !== 'benefit' && (they || (forThem && isThing(gain) && !READERS.test(said)))) found.add(gain);
  }
  return found;
}

/** Neither "you" nor a thing to do. */
const isThing = ({clause}: Gain): boolean => !/^(?:you|yours|asked|nobody|we)$/.test(clause.actor);
