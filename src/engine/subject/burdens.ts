/** What is told in the words of a gain and is a duty, a watch kept on readers, a service taken away, or as it was. */
import type {Gain} from './gain.ts';
import {line} from './tokens.ts';

const BURDENS: readonly RegExp[] = [
  // "Sessions end after ten minutes rather than thirty": sooner than readers like.
  /\b(?:locks?|expires?|ends?|closes?|logs? (?:you )?(?:out|off)|times? out|lapses?) after\b.*\b(?:rather than|instead of|not)\b/,
  // "The lodge no longer takes in parcels": a service that is gone. "The desk no longer asks" is not one.
  /^(?:the |our )?(?:cleaners|guards?|lodge|reception(?:ists?)?|secretar(?:y|ies)|assistants|(?:service |help ?)?desk|post ?room|mail ?room|canteen|finance|accounts|payroll|hr|human resources|housekeeping|caretakers?) (?:\w+ ){0,3}?no longer (?:empt(?:y|ies)|collects?|delivers?|brings?|fetches|fetch|takes?|prints?|orders?|offers?|repairs?|resets?|books?|cleans?|opens?|hands?|issues?|stores?|lends?|posts?)\b/,
  // "A lost key is treated as a breach", "goes to your manager"
  /\b(?:is|are) (?:treated|regarded|counted|considered|recorded|noted) as\b|\breported to (?:your|the|human|their)\b|\b(?:goes?|sent|passed|reported|shown) to (?:your|their|the) (?:line |head of )?(?:managers?|heads?|supervisors?|superiors?|boss)\b/,
  // "Take charge of your own invoices": a task handed over with a smile.
  /\btakes? (?:charge|ownership|responsibility|care) of (?:your|their|the)\b|\b(?:your|their) (?:own )?responsibility\b/,
  // "You sign in with the same name": as it was. "with the same badge everywhere" is one for all.
  /\bwith (?:the same|your (?:usual|present|current|existing|old)) (?:user ?name|name|login|password|badge|card|pin|code|details)s?\b(?!.*\b(?:all|both|every\w*|any\w*|whole)\b)/,
  // "Each of you can ask what is stored", "can object to it": a right and no relief.
  /\b(?:can|may) (?:ask (?:at any time )?(?:what|whether|which data)|object|appeal|complain|lodge|withdraw (?:your|their) consent)\b/,
  // "You see the size under File, Info", "You can change your PIN at any time": how it is done.
  /\bunder (?:file|settings|options|tools|help|account|profile|menu|my \w+|\w+, \w+)\b|\b(?:change|reset) (?:your|the|their) (?:password|pin|passcode) (?:at any time|by pressing|under|in the)\b/,
  // "You can help by counting your printers": a favour asked.
  /^(?:you |we all |everyone |everybody )?(?:can |could |may )?(?:also )?help (?:us |me |them )?(?:by|with this|with it|if)\b/,
  // "Recordings are kept for 48 hours": what is stored of readers.
  /\b(?:is|are) (?:kept|stored|held|retained|archived|deleted|erased) (?:for|after) (?:[\w,]+ ){1,2}(?:hours|weeks)\b/,
  // "Open Settings, tap Account and choose Export": how it is done, step by step.
  /^(?:to \w+, )?(?:open|tap|click|choose|select|press|scroll|go to|log in|sign in)\b.*(?:,|\band\b|\bthen\b) (?:then )?(?:tap|choose|select|click|press|open|scroll|enter)\b/,
  // "The board decides within a week", "Your manager signs each order": how the office works.
  /^(?:the |our |your )?(?:\w+ )?(?:security|desk|office|hr|it|finance|department|committee|board|officer|lodge|council|panel) (?:answers?|replies|decides?|responds?|checks?|approves?|confirms?) (?:\w+ ){0,2}(?:(?:within|in) .*\b(?:hours|days?|weeks?)|each|every|by|on)\b(?!.*\b(?:instead|rather|not|minutes?)\b)/,
  /^(?:your|the|their|an?|each|every) (?:line |team |department )?(?:managers?|heads?|supervisors?|directors?|leads?|boss|chair) (?:\w+ )?(?:approves?|signs?|checks?|confirms?|decides?|countersigns?|reviews?)\b(?!.*\b(?:one|once|no longer|instead|phone|without)\b)/,
  // "A padlock in the bar is no longer a sign of safety", "Lateness is no longer an excuse"
  /\b(?:is|are) no longer (?:an? |any )?(?:signs?|proof|reason|excuse|guarantee|exception|protection|safeguard|option)\b/,
  // "You can report suspicious calls": a favour to those who watch.
  /\breport (?:an?|any|every|such|the|suspicious|dubious|strange|odd) (?:\w+ )?(?:e-?mails?|mails?|messages?|calls?|incidents?|loss|theft|phish\w*)\b/,
  // "Your folders stay where they are", "The team works from the same list", "There is still the counter"
  /\bstays? (?:where|what|how|who|as) (?:it|they|you|we) (?:is|are|was|were|do|does)\b|\bstays? put\b|\bworks? (?:from|with|on|to) the same \w+$|^there (?:is|are|will be) still\b/,
  // "You will find the lists under their new names"
  /\bunder (?:its|their|the|a) new (?:name|address|number|heading|entry)s?\b/,
  // "See how many copies you have left": of what is rationed.
  /\bhow (?:full (?:your|the) (?:mailbox|drive|disk|folder|inbox)|much (?:space|storage|room|data)|many (?:pages|prints|copies|[mg]igabytes|tries|attempts))\b/,
  // "Everyone signs in with a code of their own": what all have to do.
  /^(?:everybody|everyone|all (?:users|staff|of us|of you)|each of (?:us|you)) (?:signs?|logs?) (?:in|on|out|off)\b(?!.*\b(?:once|one|same|without|no)\b)/,
  // "You can start again with a new code": after something was cut off.
  /\bcan (?:then |simply |just )?(?:start|begin|log in|sign in|connect) (?:a new (?:session|one)|again|anew|afresh)\b/,
  // "Old stock may be used up", "Desks can be taken for a day at most": as far as it goes.
  /\bmay be (?:used up|finished|kept)\b|\b(?:can|may)\b.*\b(?:at (?:the )?most|no longer than|no more than|but no)\b/,
  // "Pictures are used for training", "You get to keep your own lists tidy"
  /\b(?:is|are) used for (?:\w+ )?(?:training|statistics|evaluations?|reports?|planning|audits?|quality)\b|\bget to (?:keep|do|look after|maintain|fix|check|fill|clean)\b/,
  // "You can be present": a right.
  /^(?:you|they|staff|members) (?:can|may) (?:be (?:present|heard)|attend|take part|watch|comment|object|read)$/,
  // "Nobody leaves before the bell", "Nothing is given to outsiders": forbidden.
  /^(?:nobody|no[ -]one|nothing|no \w+) (?:\w+s|is \w+|are \w+) (?!.*\b(?:any ?more|any longer|you|your)\b).*\b(?:before|until|unless|without|outside|third parties|outsiders)\b/,
  // "Lost keys are put on your bill", "at your own expense", "up to €200 a day"
  /\b(?:put|charged|added) (?:on|to) (?:the|your) bill\b|\bat your (?:own )?(?:expense|cost|risk)\b|\bup to [£$€] ?\d[\d,.]* (?:a|per|each) (?:day|week|month|year|person|head|trip)\b(?!.*\b(?:now|instead|rather)\b)/,
  // "Changes take the same path", "Allow between two and five days", "by noon at the latest"
  /\bthe same (?:path|route|rules?|procedure|course|process|pattern|principles?|conditions|terms)\b|\btakes? between \S+ and \S+ (?:working )?(?:days|weeks|months)\b|\bin good time\b|\bat the latest\b|\bamong (?:themselves|yourselves)\b/,
  // "A spare lamp can be had from the store": where it is found.
  /\bcan be (?:had|got|obtained|collected|picked up|borrowed) (?:from|at|in|on) (?:the|our|their)\b(?!.*\b(?:now|any|around the clock|without|in minutes|day and night)\b)/,
  // "Cookies are files that a page leaves behind": what something is.
  /^(?!there )(?:\w+ ){1,3}(?:is|are) (?:an? )?\w+ (?:that|which)\b(?!.*\b(?:you can|no longer|your)\b)/,
  // "Nobody has seen the contract yet": how it stands.
  /^(?:nobody|no[ -]one|none of \w+) (?:\w+ ){0,4}?(?:has|have) (?:ever |yet )?(?:been|had(?! to)|seen|checked|tried|tested|found|read|asked)\b/,
  // "Each van is washed twice a week at most", "Losses are reported within a day", "Keys are returned by noon"
  /\b(?:once|twice|\w+ times) (?:a|per) \w+ at (?:the )?most\b|\b(?:is|are) (?:to be )?(?:reported|returned|handed in|declared|announced|registered|submitted|wiped|cleared) (?:within|by|before|at|to the|on the|in the)\b(?!.*\b(?:for you|itself|automatically|instead|without)\b)/,
  // "The lift engineer comes within a day, as has been usual"
  /\bas (?:has been|have been|is|was) (?:usual|customary|normal|the (?:rule|custom|case))\b/,
  // "You find a list in your tray"
  /^you (?:will |can |'ll )?find (?:an?|the) (?:\w+ )?(?:list|table|form|guide|leaflet|overview|map|link|summary|sheet|template|sample|notice)\b(?!.*\b(?:one|at once|at a glance|sorted|every)\b)/,
  // "The line washes 900 bottles an hour": what a machine gets through.
  /\b(?:sorts|prints|scans|handles|processes|washes|fills|packs|moves|reads|stamps|weighs) \d[\d,.]* \w+ (?:an|a|per) (?:hour|minute|day|second)\b/,
];

/** "Your folders come with you", "Points are carried over": brought along, and nothing new. */
const BROUGHT =
  /\b(?:comes?|moves?|goes|go) (?:along )?with you\b|\b(?:is|are) (?:carried over|taken over|passed on|taken along)\b/;

/** "You go on ordering by phone": as it was, where it is not in spite of something. */
const GOES_ON = /^(?:you |staff |we all |everybody )?(?:will )?(?:go|goes|carry|carries|keep|keeps) on \w+ing\b/;
const IN_SPITE = /\b(?:if|when|while|even|without|despite|though|during)\b/;

/** "Drivers renew their permit every two years": a duty that comes round. */
const COMES_ROUND =
  /^(?:renews?|checks?|signs?|tests?|submits?|reports?|repeats?|changes?|confirms?|proves?|returns?|counts?)\b.*\bevery (?:\w+ )?(?:days?|weeks?|months?|quarters?|years?|evening|morning|shift)\b/;

/** "You bring your card and two forms": what readers have to hand over or carry. */
const HANDS_OVER =
  /^you (?:first |then |also )?(?:give|state|name|provide|supply|attach|submit|hand in|fill in|bring|carry|take your|fetch your|clear|wipe|sign|confirm|enter)\b(?!.*\b(?:once|only|instead|without|no longer|at once|yourself|one (?:thing|card|key|tap|click|go|screen|form|sign\w*)|any|in seconds|minutes?|phone)\b)/;

/** "The shop is shut; you can order by post": what is left. */
const AWAY = /\b(?:is|are|stays?|remains?) (?:closed|shut|down|away|off|full|unavailable|dark)\b/;

/** "You can still come to the counter": what is left. "You can still mend it in time" is more than that. */
const LEFT =
  /^(?:you|staff|users|everyone|everybody|customers|members|patients|residents|colleagues) (?:can|may|could) still\b(?!.*\b(?:any|anywhere|even|without|in time|also)\b)/;

/** ", as most shops have done since May": nothing new. */
const AS_BEFORE =
  /^, as (?:has been|is|was|ever|usual|agreed|required|the law)\b|^, (?:just |exactly )?as (?:most|many|all|you|we|they|some|it|before|always|hitherto|\w+ \w+) (?:\w+ ){0,2}?(?:have|has|do|does|did|been|are|is|today|now|before|already)\b/;

/** True for a clause that is a burden, or is as it was, in the words of a gain. */
export function isBurden({statement, clause}: Gain): boolean {
  const {tokens} = statement;
  const text = line(tokens, clause.from, clause.to);
  return (
    BURDENS.some((one) => one.test(text)) ||
    (statement.section !== 'benefit' && HANDS_OVER.test(text)) ||
    (!clause.denied &&
      clause.modal === 'none' &&
      clause.main > 0 &&
      COMES_ROUND.test(line(tokens, clause.main, clause.to))) ||
    (!clause.conditional && (LEFT.test(text) || BROUGHT.test(text))) ||
    (GOES_ON.test(text) && !IN_SPITE.test(line(tokens, 0, tokens.length))) ||
    (clause.modal === 'can' && AWAY.test(line(tokens, 0, clause.lead))) ||
    AS_BEFORE.test(line(tokens, clause.to, clause.to + 10))
  );
}
