/** Signs of a kind in the words of a line, from data/signs.yml; made when first asked for. */
import {signs as lists} from './data/signs.generated.ts';

/** One sign: how to look for it, how much it counts, and whether it needs the line's marks. */
export interface Sign {
  /** Where the line shows it; null when it does not. */
  readonly find: (line: string) => RegExpExecArray | null;
  readonly weight: number;
  readonly marks: boolean;
}

<<<<<<<< HEAD:src/engine/subject/signs.ts
const made = new Map<keyof typeof lists, readonly Sign[]>();

/** The signs of a list. */
export function signs(list: keyof typeof lists): readonly Sign[] {
  let found = made.get(list);
  if (!found) {
    found = lists[list].map(([source, weight]) => ({find: finder(source), weight, marks: source.includes(',')}));
    made.set(list, found);
========
/** Signs that are phrases; tried on the clause in lower case with its commas. */
const PHRASES: readonly (readonly [name: string, sign: RegExp])[] = [
  ['without', /\bwithout (?:an?|any|the|your|having|being|another) \w+|\bwithout (?:\w+ ){0,3}\w+ing\b|\bwith no \w+/],
  [
    'contrast',
    /\b(?:instead of|rather than|in place of|down from|up from|compared with)\b|, not \w+|\band not (?:in|at|on|every|the|a|one|your|after|before|to)\b|\b(?:where|when) (?:it|they|you|we|that) (?:took|used|had|needed|was|were)\b|\bused to\b|\b(?:were|was) \w+$/,
  ],
  [
    'no-longer',
    /\bno longer\b|\bany ?(?:more|longer)\b|\bnever (?:again|\w+ again)\b|\bno more\b|\bthing of the past\b|\bcomes? to an end\b|\bstops?\b|\bdisappears?\b|\b(?:goes|falls?|drops?|melts?) away\b|\b(?:is|are) (?:gone|history|over)\b|\bdone away with\b|\bdispensed with\b|\brelieved of\b|\bspare[sd]?\b|\bsaves?\b|\brid of\b|\bfree[sd]? (?:you|up)\b/,
  ],
  [
    'no-need',
    /\b(?:no need|need not|needn't|(?:do|does|will) not (?:need|have)|(?:don't|doesn't|won't) (?:need|have)|not having to|without having to)\b|\b(?:nothing|no-one|nobody) (?:has|needs|have|need|must)\b|\bnever (?:need|have) to\b/,
  ],
  ['no-thing', /^(?:so )?(?:there is |there's |there are )?no (?!longer|need|later|one\b)\w+|\bno \w+, no \w+/],
  ['now', /\bnow\b/],
  [
    'from-date',
    /^(?:from|starting|as of|since|on|effective) (?:\w+ ){0,3}(?:\w+day|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|then|next)\b/,
  ],
  ['again', /\b(?:again|restored|back to normal|back in|works? again)\b/],
  ['still', /\b(?:still|keeps?|stays?|remains?|as (?:usual|always|before|ever))\b/],
  ['even', /\beven (?:if|when|where|while|with|without|in|on|at)\b/],
  [
    'by-itself',
    /\b(?:itself|themselves|automatically|(?:by|of) (?:itself|themselves)|on (?:its|their|your) own|unprompted)\b/,
  ],
  ['yourself', /\byour(?:self|selves)\b/],
  ['for-you', /\bfor you\b/],
  [
    'at-once',
    /\b(?:straight (?:away|to|from|into)|at once|on the spot|in one go|at a glance|instantly|immediately|right away|the moment|the (?:same|next|very) (?:working )?(?:day|night|time|morning|week|hour|evening|afternoon)|at the same (?:time|moment)|in real time|live|there and then|as it happens)\b/,
  ],
  ['as-soon', /\bas soon as\b|\bbefore (?:you|the|your|it|they|anyone|we)\b/],
  [
    'side-by-side',
    /\b(?:side by side|beside|together|in (?:one|a single|the same) (?:place|list|view|page|screen|app)|on (?:one|a single|the same) (?:page|screen|list|tablet|view|phone))\b/,
  ],
  [
    'any',
    /\b(?:any|anywhere|wherever|whenever|everywhere|anyone|anybody|whoever|whichever|at any (?:hour|time)|day or night|day and night|round the clock)\b/,
  ],
  ['every', /\b(?:every|each|all|always|everyone|everybody|both|whole)\b/],
  [
    'measure',
    /\b(?:in|within|under|by|after) (?:about |around |less than |just |only |a few |under )?(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty|half) (?:a |an |working |school )?(?:seconds?|minutes?|hours?|days?|weeks?|clicks?|taps?|steps?)\b|\bin (?:seconds|minutes|moments)\b/,
  ],
  [
    'takes-time',
    /\b(?:takes?|lasts?|is over in|is done in) (?:\w+ ){0,3}(?:seconds?|minutes?|hours?|days?|weeks?|clicks?|taps?|steps?|afternoon|morning)\b/,
  ],
  [
    'from-to',
    /\bfrom [£$€]?\d[\w.,%]* (?:\w+ ){0,2}to [£$€]?\d|\bfrom \w+ (?:\w+ )?to (?:one|two|three|four|five|six|seven|eight|nine|ten|zero|none)\b/,
  ],
  [
    'single',
    /\b(?:one|single|two) (?:click|clicks|tap|taps|place|page|screen|list|step|steps|call|form|line|app|login|card|number|button|password|view|bill|file|map|name|message|thumb|hand|visit)\b|\bonce\b|\bin one\b|\bonly once\b/,
  ],
  ['enough', /\b(?:is|are) (?:enough|plenty|all (?:it|you))\b|\bwill do\b|\bdoes the (?:job|rest|work)\b|\bis all\b/],
  ['as-you', /\bas you (?:type|speak|go|write|talk|scan|walk|work)\b|\bwhile you \w+/],
  [
    'free',
    /\bfree of charge\b|\bfor free\b|\bat no (?:extra )?cost\b|\bno (?:fee|charge|extra)\b|\bin working hours\b/,
  ],
  [
    'offline',
    /\b(?:no signal|offline|without signal|from (?:home|anywhere)|at home|on (?:your|their|the|any|a) (?:own )?(?:phone|mobile|tablet|laptop|screen|wrist|watch)s?|on the road|on foot|at (?:your|the) (?:desk|door|counter|bedside|register|gate))\b/,
  ],
  ['own', /\b(?:your|their|its) own\b/],
  [
    'you-see',
    /\b(?:shows?|tells?|sends?|gives?|warns?|reminds?|finds?|hands?|offers?|brings?|asks?|reaches|leaves|lets?|spares?|saves?) (?:you|the (?:clerk|nurse|driver|reader|caller|client|customer|guest|team))\b/,
  ],
  [
    'ready',
    /\b(?:ready|waiting for you|filled in|already (?:there|open|done|in)|up to date|up-to-date|sorted|taken care of|looked after|safe)\b/,
  ],
  [
    'more-than',
    /\b(?:more|fewer|less|faster|sooner|earlier|longer|quicker|cheaper|shorter|closer) (?:\w+ )?than\b|\b(?:twice|three times|half|double|a (?:fifth|quarter|third|tenth)) (?:as|the|of|off)?\b|\b(?:minutes?|hours?|days?|weeks?) (?:sooner|earlier|shorter|less|faster)\b/,
  ],
  ['fell', /\b(?:falls?|drops?|shrinks?|halves?|rises?|grows?|doubles?|down|up|cuts?) (?:from|by|to)\b/],
  ['cut-to', /\b(?:cut|reduced|fallen|dropped|halved|shortened|shrunk) (?:from|to|by)\b/],
  ['there-is', /^there(?:'s| is| are) (?!(?:now )?no\b)/],
  ['there-no', /^there(?:'s| is| are) (?:now )?no (?!\w+ (?:on|until|from|this)\b)/],
  ['before-you', /\bbefore (?:you|they|it|anyone|the \w+) \w+/],
  ['can-also', /\b(?:can|may|could) (?:now|also|still|all|already|even|finally)\b/],
  ['able', /\b(?:able to|possible to|free to|allowed to|entitled to|lets?|allows?|enables?|makes it)\b/],
  ['get', /\b(?:get|gets|receive|receives|gain|gains|have|has)\b/],
  ['only', /\bonly\b/],
  ['unless', /\b(?:unless|except|excluding|provided)\b/],
  ['until', /\b(?:until|till)\b/],
  ['when', /\b(?:when|whenever|where|while|as soon as)\b/],
  ['if', /\bif\b/],
  ['clock', /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm|a\.m|p\.m)\b|\bo'clock\b/],
  ['money', /[£$€]\s?\d|\b(?:pounds|dollars|euros|budget|capex|opex)\b/],
  ['percent', /\d%|\bper ?cent\b/],
  ['you-object', /\b(?:you|yours|yourself)\b/],
  ['your', /\byour\b/],
  ['we', /\b(?:we|we've|we'll|we're|our|us)\b/],
  ['i', /\b(?:i|i'm|i've|i'll|my|me)\b/],
  ['version', /\bv?\d+\.\d+(?:\.\d+)*\b|\bversion\b/],
  ['old', /\b(?:old|previous|former|until now|currently|at present|at the moment)\b/],
  ['new', /\bnew\b/],
  ['not', /\bnot\b|n't\b/],
  ['will-be-done', /\b(?:will|is to|are to|shall) be \w+(?:ed|en|wn)\b/],
  [
    'is-to',
    /\b(?:is|are) (?:to|being|due|planned|scheduled|required|asked|requested|prohibited|mandated|expected|underway|ongoing)\b/,
  ],
  [
    'from-now',
    /\b(?:from now on|these days|any longer|in future|from (?:today|monday|tuesday|wednesday|thursday|friday)|soon)\b/,
  ],
  ['help', /\b(?:extension|ext|helpdesk|help desk|service desk|hotline|555|questions?|contact|ticket)\b/],
  [
    'loss',
    /\b(?:will be (?:lost|deleted|removed|blocked|closed|returned|suspended|disabled|purged|unavailable|dropped|disconnected|interrupted|restarted|cancelled|rejected|missed|wiped)|no longer (?:be )?(?:able|available|supported|work\w*|possible|accept\w*|let\w*|allow\w*|valid|receive|issue\w*)|can no longer|cannot|can't|not be able|unable|loses?|later|sold out|unpaid|(?:is|are) (?:damaged|locked|returned|rejected|refused|charged|deleted|lost|missed|late|late|behind|down|broken|turned away))\b/,
  ],
  [
    'as-usual',
    /\b(?:as (?:usual|always|before|ever|now|they are)|unchanged|without change|not affected|unaffected|stays? (?:as|the same)|nothing changes|carry on)\b/,
  ],
  [
    'has-done',
    /\b(?:has|have|had) (?:been |now |already |just )?(?:\w+ed|found|cut|begun|gone|come|made|taken|put|sent|set|built|lost)\b/,
  ],
  [
    'plan',
    /\b(?:will (?:start|begin|follow|come|move|switch|migrate|roll)|rolled out|going live|goes? live|go live|introduc\w+|launch\w*|implement\w*|effective)\b/,
  ],
  [
    'rule',
    /\b(?:must|shall|mandatory|not permitted|prohibited|policy|compliance|required|may not|responsib\w+|accountab\w+|approval)\b/,
  ],
  ['ing-subject', /^\w+ing\b/],
];

/** Sentences around a gain often tell how it was: "It used to take two days". */
const WAS =
  /\b(?:used to|until now|so far|previously|before this|the year before|it took|took|had to|were|was|in the past|the old|last (?:year|summer|winter|month|week))\b/;
const COMPLAINT =
  /\b(?:told us|asked|complain\w*|lost|wait(?:ed|s)?|queue\w*|slow|annoy\w*|twice|hate\w*|tired of|many of you)\b/;

const LISTS = ['helps', 'burdens', 'goods', 'relative', 'trouble', 'duties', 'projects', 'backstage'] as const;

const TONES: readonly (readonly [name: string, sign: RegExp])[] = [
  [
    'stop',
    /\b(?:outage|unavailable|down|downtime|incident|interrupt\w*|offline|maintenance|failover|disruption|issue|fault|p1|works? as usual|closed|degraded|slow)\b/,
  ],
  [
    'duty',
    /\b(?:must|mandatory|policy|required|requires|deadline|reminder|compliance|attest\w*|enrol\w*|action required|before)\b/,
  ],
  ['end', /\b(?:retire\w*|decommission\w*|end of life|eol|sunset\w*|deprecat\w*|closes|withdrawn|discontinu\w*)\b/],
  [
    'work',
    /\b(?:upgrade\w*|migrat\w*|deploy\w*|patch\w*|release|rollout|cutover|refresh|replace\w*|firmware|server|firewall|cabling)\b/,
  ],
  ['offer', /\b(?:you|your|now|new|welcome|easier|faster|from your|one|no more|without)\b/],
];

/** What kind of news a draft brings, by its subject line and first sentences. */
export function tonesOf(statements: readonly Statement[], subject: string): string[] {
  const text = `${subject.toLowerCase()} ${statements
    .slice(0, 4)
    .map((one) => line(one.tokens))
    .join(' ')}`;
  const tones = TONES.filter(([, sign]) => sign.test(text)).map(([name]) => name);
  const all = statements.slice(0, 80);
  const yous = all.filter((one) => one.tokens.some((token) => /^you/.test(token.lower))).length;
  if (yous > all.length * 0.35) tones.push('to-you');
  if (yous < all.length * 0.12) tones.push('not-to-you');
  return tones;
}

/** Names of all signs a clause shows. */
export function signsOf(tokens: readonly Token[], clause: Clause, around: Around): string[] {
  const {statement, before, after, patterns, message, subject, count} = around;
  const part = tokens.slice(clause.lead, clause.to);
  const words = part.filter((one) => one.word);
  const text = line(part);
  const signs = [
    'bias',
    `actor-${clause.actor}`,
    `modal-${clause.modal}`,
    `link-${clause.link}`,
    `section-${statement.section}`,
  ];
  const add = (name: string, when: boolean): void => {
    if (when) signs.push(name);
  };
  add('no-verb', clause.verb < 0);
  add('answer', statement.answer);
  add('passive', clause.passive);
  add(`passive-${clause.actor}`, clause.passive);
  const rest = line(tokens.slice(clause.to));
  add('was-in-rest', WAS.test(rest));
  add('so-after', /^,? ?so (?:that )?(?:you|your|nobody|no|the|they|there)\b/.test(rest));
  add('denied', clause.denied);
  add('item', statement.item);
  add('item-benefit', statement.item && statement.section === 'benefit');
  add('asked-benefit', clause.actor === 'asked' && statement.section === 'benefit');
  add('none-benefit', clause.actor === 'none' && statement.section === 'benefit');
  // "stays open when you lose signal": what the clause tells is no loss.
  const said = text.replace(/ (?:when|even|if|while) .*/, '');
  for (const [name, sign] of PHRASES) add(name, sign.test(name === 'loss' ? said : text));
  const verb =
    clause.main >= 0
      ? (baseOf(tokens[clause.main]!.lower, 'base', 'thirdPerson', 'participle', 'past', 'ing') ?? '')
      : '';
  add('verb-helps', is('gain_helps', verb));
  add(
    'verb-is',
    clause.main >= 0 && clause.main === clause.verb && /^(?:is|are|be|has|have)$/.test(tokens[clause.verb]!.lower),
  );
  add(
    'backstage-subject',
    clause.verb > clause.from &&
      tokens
        .slice(clause.from, clause.verb)
        .some((one) => is('gain_backstage', one.lower) || is('it_events', one.lower)),
  );
  add('verb-it', clause.main >= 0 && clause.passive && isItDone(tokens[clause.main]!.lower, 'participle'));
  add('verb-contact', clause.main >= 0 && is('verbs_contact', verb));
  add(`helps-${clause.actor}`, is('gain_helps', verb));
  for (const list of LISTS) {
    if (list === 'helps') continue;
    const hits = words.filter((one) => is(`gain_${list}`, one.lower)).length;
    add(list, hits > 0);
    add(`${list}-many`, hits > 1);
>>>>>>>> 676ef14 (Make lines of long clauses, of there is, and of it):src/engine/subject/gain-signs.ts
  }
  return found;
}

/**
 * A search that compiles its expression only for a line that holds a piece of one of its words: most lines show few signs,
 * and compiling is most of the work on the first line. Every way to match must hold a letter that is written out.
 */
function finder(source: string): Sign['find'] {
  const pieces = source.replace(/\\[a-z]|\(\?<?[:!=]|.\?|\[[^\]]*\]/g, ' ').match(/[a-z']+/g);
  let pattern: RegExp | undefined;
  return (line) => (pieces?.some((piece) => line.includes(piece)) ? (pattern ??= new RegExp(source)).exec(line) : null);
}

/** The greatest weight of the signs that a line shows, 0 when it shows none. */
export function strongest(list: keyof typeof lists, line: string): number {
  let best = 0;
  for (const {find, weight} of signs(list)) if (weight > best && find(line)) best = weight;
  return best;
}
