/** Words coined in the office: prefixes and suffixes put to words that never asked for them. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** re- and de- with these: the verbs are IT's own. */
const TECHNICAL = set(
  `platform host image provision architect factor baseline home skill purpose scope index key sync synchronise synchronize
  deploy configure configur calibrate partition prioritise prioritize engineer parent badge pave imagine validate
  authenticate certify duplicate duplicat couple coupl provision risk commission conflict normalise normalize serialise
  serialize fragment escalate escalat frag dupe silo clutter escal orchestrate orchestrat envision invent set-up stack
  route publish ingest train structure structur allocate allocat align`,
);
/** Prefixes that coin with nearly any word behind a hyphen. */
const PREFIXES = set('re de auto sub omni hyper cyber micro multi cross inter intra meta mega');
/** Plain words with such a prefix. */
const PLAIN = set(
  `re-use re-open re-enter re-read re-send re-write re-type re-print re-sign re-run re-do re-book re-check re-start re-join
  re-elect re-order re-issue re-tell re-lay re-apply re-register re-arrange re-make re-play re-load de-ice auto-save
  auto-reply auto-renew sub-zero sub-contractor sub-total multi-storey multi-story multi-year multi-day multi-coloured
  multi-colored multi-purpose multi-lingual cross-country cross-check cross-border cross-section cross-legged cross-eyed
  inter-city inter-library micro-chip non-stop non-profit non-smoking non-smoker non-fiction non-slip non-stick
  non-alcoholic non-urgent non-payment non-delivery non-food non-working non-resident non-members non-member non-staff`,
);
/** Second parts that make an adjective of any noun. */
const SUFFIXES = set(
  `driven enabled centric facing agnostic native oriented aware managed grade focused first ready optimised optimized
  compliant capable powered led intensive rich proof critical wide-ranging level-set as-a-service side`,
);
const PLAIN_SUFFIXED = set(
  `safety-first left-facing right-facing south-facing north-facing east-facing west-facing chauffeur-driven event-driven
  oven-ready camera-ready wind-powered solar-powered battery-powered self-aware labour-intensive safety-critical
  water-proof bullet-proof fire-proof child-proof sound-proof family-led nurse-led teacher-led doctor-led volunteer-led
  user-led head-first feet-first ladies-first country-side read-ready customer-focused self-led poolside seaside`,
);
/** -isation words of everyday life. */
const EVERYDAY = set(
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
    if (PREFIXES.has(head) && tail.length >= 4) {
      if (head !== 're' && head !== 'de') return {kind: 'prefix', part: head};
      const stem = tail.replace(/(?:ation|ions|ion|ing|ings|ed|es|s|e)$/, '');
      if (TECHNICAL.has(tail) || TECHNICAL.has(stem) || TECHNICAL.has(`${stem}e`) || head === 'de')
        return {kind: 'prefix', part: head};
    }
    return null;
  }
  const nominal = /^([a-z]{4,})[sz]ations?$/.exec(lower);
  if (nominal && !EVERYDAY.has(nominal[1]!) && !EVERYDAY.has(nominal[1]!.replace(/^(?:re|un|dis)/, '')))
    return {kind: 'nominal', part: `${lower.includes('sation') ? 'sation' : 'zation'}`};
  const solid = /^(re|de)([a-z]{4,})$/.exec(lower);
  if (solid) {
    const stem = solid[2]!.replace(/(?:ation|ions|ion|ing|ings|ed|es|s|e)$/, '');
    const coined = solid[1] === 're' ? RE_SOLID : DE_SOLID;
    if (coined.has(stem)) return {kind: 'prefix', part: solid[1]!};
  }
  return null;
}

/** Without a hyphen only these are certain. */
const RE_SOLID = set(
  'platform host imag provision architect factor baselin purpos scop skill index synchronis synchroniz deploy validat authenticat prioritis prioritiz engineer calibrat',
);
const DE_SOLID = set(
  'duplicat dup coupl provision risk commission prioritis prioritiz normalis normaliz silo clutter platform scop',
);
