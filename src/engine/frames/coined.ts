/** Words coined in the office: prefixes and suffixes put to words that never asked for them. */
import {wordSet} from '../english/word-set.ts';
import type {WordSet} from '../english/word-set.ts';

/** re- and de- with these: the verbs are IT's own. */
const TECHNICAL = wordSet(
  `platform host image provision architect factor baseline home skill purpose scope index key sync synchronise synchronize
  deploy configure configur calibrate partition prioritise prioritize engineer parent badge pave imagine validate
  authenticate certify duplicate duplicat couple coupl provision risk commission conflict normalise normalize serialise
  serialize fragment escalate escalat frag dupe silo clutter escal orchestrate orchestrat envision invent set-up stack
  route publish ingest train structure structur allocate allocat align`,
);
/** Prefixes that coin with nearly any word behind a hyphen. */
const PREFIXES = wordSet('re de auto sub omni hyper cyber micro multi cross inter intra meta mega');
/** Plain words with such a prefix. */
const PLAIN = wordSet(
  `re-use re-open re-enter re-read re-send re-write re-type re-print re-sign re-run re-do re-book re-check re-start re-join
  re-elect re-order re-issue re-tell re-lay re-apply re-register re-arrange re-make re-play re-load de-ice auto-save
  auto-reply auto-renew sub-zero sub-contractor sub-total multi-storey multi-story multi-year multi-day multi-coloured
  multi-colored multi-purpose multi-lingual cross-country cross-check cross-border cross-section cross-legged cross-eyed
  inter-city inter-library micro-chip non-stop non-profit non-smoking non-smoker non-fiction non-slip non-stick
  non-alcoholic non-urgent non-payment non-delivery non-food non-working non-resident non-members non-member non-staff`,
);
/** Second parts that make an adjective of any noun. */
const SUFFIXES = wordSet(
  `driven enabled centric facing agnostic native oriented aware managed grade focused first ready optimised optimized
  compliant capable powered led intensive rich proof critical wide-ranging level-set as-a-service side
  hosted wise prone justified aligned backed hardened obsessed forward adjacent savvy fluent tiered layered tenanted
  resilient certified scale optimized centred centered heavy`,
);
const PLAIN_SUFFIXED = wordSet(
  `safety-first left-facing right-facing south-facing north-facing east-facing west-facing chauffeur-driven event-driven
  oven-ready camera-ready wind-powered solar-powered battery-powered self-aware labour-intensive safety-critical
  water-proof bullet-proof fire-proof child-proof sound-proof family-led nurse-led teacher-led doctor-led volunteer-led
  user-led head-first feet-first ladies-first country-side read-ready customer-focused self-led poolside seaside straight-forward top-heavy
  church-aligned accident-prone full-scale large-scale small-scale grand-scale`,
);
/** What "-based" makes an adjective of that only the trade says. */
const BASED = wordSet(
  'cloud web role rules rule outcome outcomes value risk token browser agent server policy host condition capability scenario persona template usage consumption server intent location key model cert identity device browser behaviour competency',
);
/** Behind "co-", "self-", "pre-", "bulk-" and the like these stems are coined; co-operate, self-employed and pre-school are not. */
const JOINED: Readonly<Record<string, WordSet>> = {
  co: wordSet('innovat creat design deliver locat develop own brand produc invest market lead facilitat curat author'),
  self: wordSet('heal serv provision enrol enroll attest remediat onboard diagnos register host fund'),
  pre: wordSet(
    'imag load stag provision populat fill cod configur enrol enroll warm cach index defin flight qualif prod',
  ),
};
for (const head of ['bulk', 'back', 'batch', 'hot', 'side', 'thin'])
  (JOINED as Record<string, WordSet>)[head] = wordSet(
    'enter load upload port fill swap patch fix migrat enrol enroll import creat provision updat populat configur cod',
  );
/** -ability of everyday life. */
const ABILITY = wordSet(
  'avail st li dis prob reli respons poss flex vis elig suit dur afford account sustain profit vulner mob nob ut in inst access cred vi feas compat vari us sens cap read cult play advis perme permiss fall wash irrit excit adapt ten infall inelig impass unavail tract habit fert',
);
/** -ise verbs that offices coin. */
const ISE = wordSet(
  'product operation container incentiv templat calendar component modular contextual strateg conceptual actual dimension industrial corporat commodit virtual weapon monet sweat silo cloud decentral homogen parameter functional profession solution granular serverl transaction instantan',
);

/** -isation words of everyday life. */
const EVERYDAY = wordSet(
  'organi reali civili speciali immuni hospitali authori coloni improvi memori special global cremat legali privati',
);

/** What kind of coinage a word is, with the piece that gave it away; null when it is none. */
export function coinage(lower: string): {readonly kind: 'prefix' | 'suffix' | 'nominal'; readonly part: string} | null {
  if (lower.length > 40) return null;
  const hyphen = lower.indexOf('-');
  if (hyphen > 0) {
    const head = lower.slice(0, hyphen);
    const tail = lower.slice(hyphen + 1);
    if (
      PLAIN.has(lower) ||
      PLAIN_SUFFIXED.has(lower) ||
      PLAIN.has(lower.replace(/(?:ed|ing|s|d)$/, '')) ||
      PLAIN.has(lower.replace(/ing$/, 'e'))
    )
      return null;
    const last = lower.slice(lower.lastIndexOf('-') + 1);
    if (SUFFIXES.has(last) || lower.endsWith('-as-a-service')) return {kind: 'suffix', part: last};
    if (
      head === 'non' &&
      /(?:compliant|conformant|conforming|functional|productive|trivial|optimal|standard|critical|prod|production|disruptive|supported|performant|actionable|core)$/.test(
        tail,
      )
    )
      return {kind: 'prefix', part: head};
    if (last === 'based' && BASED.has(head)) return {kind: 'suffix', part: last};
    if (head in JOINED) {
      const stem = tail.replace(/(?:ations?|ion|ions|ing|ings|ed|ers?|es|s|e)$/, '');
      return JOINED[head]!.has(stem) ? {kind: 'prefix', part: head} : null;
    }
    if (PREFIXES.has(head) && tail.length >= 4) {
      if (head !== 're' && head !== 'de') return {kind: 'prefix', part: head};
      const stem = tail.replace(/(?:ation|ions|ion|ing|ings|ed|es|s|e)$/, '');
      if (TECHNICAL.has(tail) || TECHNICAL.has(stem) || TECHNICAL.has(`${stem}e`) || head === 'de')
        return {kind: 'prefix', part: head};
    }
    return null;
  }
  const nominal = /^([a-z]{3,}i)[sz]ations?$/.exec(lower);
  if (nominal && !EVERYDAY.has(nominal[1]!) && !EVERYDAY.has(nominal[1]!.replace(/^(?:re|un|dis)/, '')))
    return {kind: 'nominal', part: `${lower.includes('sation') ? 'sation' : 'zation'}`};
  const able = /^([a-z]{2,}?)[ai]bilit(?:y|ies)$/.exec(lower);
  if (able && !ABILITY.has(able[1]!)) return {kind: 'nominal', part: 'ability'};
  const verb = /^([a-z]{4,})i[sz](?:e[sd]?|ing)$/.exec(lower);
  if (verb && ISE.has(verb[1]!)) return {kind: 'nominal', part: 'ise'};
  if (
    /^(?:proactive|connected|stickiness|responsive|collaborative|innovative|inclusive|robust|pervasive|immersive)ness$/.test(
      lower,
    )
  )
    return {kind: 'nominal', part: 'ness'};
  if (
    /^(?:over|under)index(?:ed|es|ing)?$|^[a-z]{4,}centric(?:ity)?$/.test(lower) &&
    !/^(?:ec|con|geo|helio)/.test(lower)
  )
    return {kind: 'prefix', part: lower};
  const solid = /^(re|de)([a-z]{4,})$/.exec(lower);
  if (solid) {
    const stem = solid[2]!.replace(/(?:ation|ions|ion|ing|ings|ed|es|s|e)$/, '');
    const coined = solid[1] === 're' ? RE_SOLID : DE_SOLID;
    if (coined.has(stem)) return {kind: 'prefix', part: solid[1]!};
  }
  return null;
}

/** Without a hyphen only these are certain. */
const RE_SOLID = wordSet(
  'platform host imag provision architect factor baselin purpos scop skill index synchronis synchroniz deploy validat authenticat prioritis prioritiz engineer calibrat',
);
const DE_SOLID = wordSet(
  'duplicat dup coupl provision risk commission prioritis prioritiz normalis normaliz silo clutter platform scop',
);
