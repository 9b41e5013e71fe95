/** The signs of a gain that are phrases, each with its name; what each counts is data (data/gains.yml). */

/** Signs that are phrases; tried on the clause in lower case with its commas. */
export const PHRASES: readonly (readonly [name: string, sign: RegExp])[] = [
  ['without', /\bwithout (?:an?|any|the|your|having|being|another) \w+|\bwithout (?:\w+ ){0,3}\w+ing\b|\bwith no \w+/],
  [
    'contrast',
    /\b(?:instead of|rather than|in place of|down from|up from|compared (?:with|to))\b|, not \w+|\band not (?:in|at|on|every|the|a|one|your|after|before|to)\b|\b(?:where|when) (?:it|they|you|we|that) (?:took|used|had|needed|was|were)\b|\bused to\b|\b(?:which|where) (?:it|they|you|we) (?:did not|didn't|could not|couldn't|had not|never) (?:\w+ ){0,2}(?:before|until now)\b|\b(?:were|was) \w+$/,
  ],
  [
    'no-longer',
    /\bno longer\b|\bany ?(?:more|longer)\b|\bnever (?:again|\w+ again)\b|\bno more\b|\bthing of the past\b|\bcomes? to an end\b|\bat an end\b|\bstops?\b|\bdisappears?\b|\b(?:goes|falls?|drops?|melts?) away\b|\b(?:is|are) (?:gone|history|over)\b|\bdone away with\b|\bdispensed with\b|\brelieved of\b|\bspare[sd]?\b|\bsaves?\b|\brid of\b|\bfree[sd]? (?:you|up)\b/,
  ],
  [
    'no-need',
    /\b(?:no need|need not|needn't|(?:do|does|will) not (?:need|have)|(?:don't|doesn't|won't) (?:need|have)|not having to|without having to|not (?:be )?(?:required|obliged|forced) to)\b|\b(?:nothing|no-one|nobody) (?:has|needs|have|need|must)\b|\bnever (?:need|have) to\b|\bneither (?:\w+ ){1,6}(?:has|have|needs?) to\b|\bneeds? no\b|\b(?:(?:do|does|will) not|no longer|don't|doesn't|won't) requires? (?:an?|any|\w+ing)\b|\bnot require re-\w+/,
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
    /\b(?:(?<!^(?:the|our|your|all|both) \w+ )(?:itself|themselves)|automatically|(?:by|of) (?:itself|themselves)|on (?:its|their|your) own|unprompted)\b/,
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
    /\b(?:will be (?:lost|deleted|removed|blocked|closed|returned|suspended|disabled|purged|unavailable|dropped|disconnected|interrupted|restarted|cancelled|rejected|missed|wiped)|no longer (?:be )?(?:able|available|supported|work\w*|possible|accept\w*|let\w*|allow\w*|valid|receive|issue\w*)|can no longer(?! (?:be|get) (?:lost|missed|forgotten|overlooked|mixed|stolen|misread|confused))|cannot|can't|not be able|unable|loses?|later|sold out|unpaid|(?:is|are) (?:damaged|locked|returned|sent back|thrown away|discarded|ignored|rejected|refused|charged|deleted|lost|missed|late|behind|down(?! (?:to|from))|broken|turned away))\b/,
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
