/**
 * What is told in the words of a gain and is none, whatever else speaks for it: what stays as it is, what only some may,
 * what is forbidden, where something is found, and what is done for the change itself.
 */
import {isRoutine} from './routine.ts';

const NO_GAIN: readonly RegExp[] = [
  // "Payroll counts only the paper", "under the first holder only"; "only one password" is less to do.
  /\bonly\b(?! (?:one|once|an?|two|need|have|ever|wants?|needs?|asks?|sign|log|when|what|the (?:ones?|questions?|parts?|things?)|\d))(?<!\bnot only)/,
  /\b(?:forbidden|prohibited|out of bounds|off limits|engaged tone|neither \w+ nor)\b/,
  // "keeps its usual hours", "remains with the branch", "carries on with paper"
  /\b(?:keeps? (?:its|their|the) (?:usual|present|normal|old)|remains?|carr(?:y|ies) on (?:with|as)|goes on as|go on as|as at present|the same (?:\w+ )?(?:people|person|team|desk|office|form|address|number|way)|as always)\b/,
  // "The limit stays at 60 calls", "Printing is limited to music out of copyright"
  /\bstays? up\b|\bstays (?:at|in|on|with)\b(?! (?:your|one|the same|hand))|\b(?:is|are) limited to\b|\bstops (?:sync|work|receiv|accept|show|send|print|be)\w*ing|\b(?:goes|go) up (?:from|to)\b|\blasts (?:\w+ )?(?:day|week|month)s?\b|\bwill be up\b/,
  // "A sample letter is on the forms page"
  /\b(?:is|are|can be) (?:also )?(?:(?:obtainable|available|kept|pinned|listed|found) )?(?:on|in|at|from) (?:the|our|your|every|each) (?:[\w']+ ){0,2}(?:pages?|intranet|noticeboard|board|drawer|branch|wiki|reception|handbook|guide)$/,
  /\bcan be (?:found|read|seen|had|obtained|downloaded|viewed) (?:on|in|at|from|under) (?:the|our|your) (?:[\w']+ ){0,2}(?:pages?|intranet|website|wiki|annex|appendix|guide|portal)$/,
  // "Sheets without a number get no stamp", "The notes come over": what is left out, and what is brought along.
  /^\w+ (?:without|with no) (?:\w+ ){1,5}(?:get|gets|have|has|receive|receives) no\b|^(?:\w+ ){1,3}(?:come|comes|move|moves) (?:over|across)(?: too| as well)?$/,
  // "New colours and a modern typeface": how it looks. "Visitors pay £3": what it costs them.
  /\b(?:new|fresh|sleek|modern|responsive|updated) (?:look|design|colou?rs|layout|typeface|font|logo|icons?)\b|\bpays? [£$€]\d/,
  // "You can read the board but not change it": half of what one could do.
  /\bcan (?:still |only )?\w+ (?:\w+ ){1,4}but not \w+/,
  // "Deliveries can be taken on paper", "The first search takes up to a minute": how one manages, and what it costs.
  /\bon paper$|\btakes? (?:up to|at least)\b|\bthe first time$/,
  // "The scanner can be used throughout", "Work as usual", "You need not do anything": nothing changes, or not for long.
  /\b(?:throughout|in the meantime|meanwhile|as a fallback|as a stopgap)$|\b(?:works?|working|carry on|carries on|goes? on|operates?) as usual\b|\b(?:do|does|need|needs?|have|has) (?:not |to ){0,2}(?:do|doing) anything\b|\bin any case$/,
  // "Each person signs in with a token": what everybody has to do.
  /^(?:every|each) (?:person|user|employee|member|colleague) (?:signs?|logs?) (?:in|on)\b(?!.*\b(?:once|one|same)\b)/,
  // "Parents receive a letter in week 36": news of it, not a gain.
  /\b(?:receives?|gets?) (?:an?|the) (?:letter|e-?mail|message|leaflet|invitation|circular|notice|reminder|prompt)(?: (?:by|in|on|from|before) .*)?$/,
  // "and are not frozen": it is as it was. "Tickets are sorted into five queues": how those who help work.
  /\b(?:is|are) not (?:frozen|affected|concerned|touched|involved)\b|^(?:the )?(?:tickets|incidents|requests) are (?:now )?(?:sorted|grouped|routed|assigned|classified|triaged)\b/,
  // "Each ward names a deputy": what they have to do.
  /^(?:each|every) (?:department|team|office|manager|ward|unit|site|group|branch|class|shop|depot|line) (?:sends?|names?|submits?|appoints?|reports?|provides?|files?|registers?|nominates?)\b/,
  // "The old app stops selling tickets", "The paper form is accepted until May": the end of what was.
  /^(?:the )?(?:old|present|current|existing|former) (?:\w+ ){1,3}(?:stops?|ends?|closes?|expires?)\b|\b(?:is|are) (?:still )?(?:accepted|taken|honoured|valid) (?:until|till)\b|\bstays? up (?:in|on|at|until)\b/,
  // "Each pump is out of use for an hour", "The screen goes blank", "A job sits in the queue": what one has to bear.
  /\bout of (?:use|service|order|action)\b|\bgoes? (?:black|dark|blank|dead)\b|\b(?:sits?|waits?|lies?) in (?:the|a) queue\b|\b(?:stops?|pauses?) for (?:about |around |some )?\w+ (?:minutes?|hours?)\b/,
  // "Permissions are copied one to one", "A modem is fitted": what is done for the change
  /\b(?:one to one|(?:is|are) (?:\w+ )?(?:fitted|installed|taped|pinned|copied|imported|replicated|synchroni[sz]ed|keyed in|converted)\b(?! (?:itself|themselves|automatically|for you))|(?:used for|during) the (?:import|move|change|migration|switch)|in the first night|accept the terms)\b/,
  // "Mail sent during the night is queued": how a stop is got through.
  /\b(?:during|throughout) (?:the|this|that) (?:night|work|window|outage|move|switch\w*|maintenance|change|upgrade|hour|time)\b|\b(?:is|are) (?:queued|held back|parked)\b|\bworks? from (?:its|their|a) (?:\w+ )?(?:copy|cache|backup)\b/,
  // "Fake invoices look better every year": of those who mean harm.
  /^(?:the |an? )?(?:\w+ ){0,2}?(?:phishing|spam|scams?|scammers|fraudsters|fake|attackers?|virus(?:es)?|malware|thieves|hackers|criminals)\b(?!.*\b(?:not|cannot|can't|blocked|stopped|caught)\b)/,
  // "Orders without a number get no text", "The gate is out of use for an hour", "Belts will stop for ten minutes"
  /^(?:\w+ ){1,3}without (?:\w+ ){1,3}(?:gets?|has|have|receives?) no\b|\bout of (?:use|order|action|service)\b|\b(?:stop|pause|close)s? for (?:\w+ ){1,3}(?:minutes?|hours?)\b/,
  // "The counter is open for two hours less"
  /\bopen (?:\w+ ){0,5}(?:less|shorter|fewer)\b/,
  // "The monitor goes dark for a moment"
  /\b(?:goes|go|turns?) (?:black|blank|dark|dead|silent)\b/,
  // "Nothing to win this year": what nobody is glad to be without.
  /\bnothing to (?:win|see|gain|report|add|say|show|celebrate)\b/,
  // "Deviations open longer than 30 days": what a row counts.
  /\b(?:open|overdue|pending|unanswered) (?:for )?(?:longer|more) than\b/,
  // "The first password is in the sealed letter": what is needed to begin.
  /^(?:the|your|an?) (?:initial|first|temporary|one-off|starting) (?:password|code|pin|login)s?\b/,
  // "You can do the course at your desk": a duty, wherever it is done.
  /\b(?:do|take|complete|finish|sit|repeat) (?:the|this|your) (?:[\w-]+ ){0,2}(?:course|training|module|quiz|assessment|e-learning)\b/,
  /\b(?:within reason|in moderation)\b/,
  // "A third of you now sign in by thumb": how many do.
  /^(?:(?:a|an|about|over|nearly|almost) )?(?:[\w-]*(?:thirds?|quarters?|half|fifths?)|most|many|some|per ?cent|\d+%?) of (?:you|us|staff|colleagues|them)\b/,
  // "Every parcel is scanned for metal", "A copy is kept for 90 days": what is done with what readers have.
  /\b(?:is|are) (?:scanned|screened|filtered|logged|monitored) (?:before|for|when|by|at|as)\b/,
  /\b(?:is|are) (?:kept|stored|held|retained|archived) for (?:[\w,]+ ){1,2}(?:days|months?|years?)\b/,
  // "Your manager is told when you are late"
  /\b(?:managers?|boss) (?:sees?|knows?|(?:is|are) told) (?:when|if|that) you\b/,
  // "Hardly anything can be lost": what might be worse.
  /\bhardly any(?:thing|body|one)?\b|\bcan be lost\b/,
  // "You do not need to change your password": said to calm, where it is not "every month".
  /^you (?:do not|don't|need not|needn't|won't|will not) (?:need to |have to )?(?:change|reset|restart|reboot|update|reinstall|reply|respond|act|re-enter|re-register|resubmit|migrate)\b(?!.*\b(?:every|each|again|when|whenever|by hand|twice|separately|in person)\b)/,
  // "You can try the new phone at our stand": an invitation.
  /\btry (?:the|our|out)\b.*\b(?:stand|stall|booth|demo)\b/,
  // "Post your slip as you do today", "The lifts run as normal"
  /\bas (?:you|they|it|we|people) (?:do|does|did|are|is|have) (?:it |them )?(?:now|today|already|before|at present|on any|on every|any|every|normally|usually|always)\b|\bas (?:normal|at present|hitherto)\b/,
  // "The alerts go to a file and not to your phone", "The chair's tick sends the e-mail"
  /\band not to you\b|\band not to your\b|\bsends? the (?:text|message|e-?mail|notice|alert|reminder)s?$/,
  /^(?:the )?(?:others?|rest) (?:get|gets|have|keep|stay)\b/,
  // "You need the old key one last time", "Mind that the tray is full", "You have been able to see it since May"
  /\bone last time\b|^mind that\b|\bhave been able to\b|\bwon't have noticed\b|\bjoined up\b/,
  // "The caretaker wants the cellar for coal", "The limit is lowered to ten"
  /^(?:the |our )\w+ wants? (?:the|an?) \w+ (?:for|to)\b|\blimits? (?:is|are) lowered\b/,
  // "The planner saves us two trips a week": those who write.
  /\bsav(?:es?|ing) us\b(?! all\b)/,
  // "You can go on loading": as before.
  /\b(?:can|may) (?:still )?(?:go on|carry on|continue|keep on) (?:\w+ing\b|with\b|to\b)/,
];

/** What makes one of these a gain all the same: "no forms are copied by hand any more". */
const STILL = /\b(?:no longer|any ?more|without|instead of|automatically|by (?:itself|themselves)|never|nobody)\b/;

/** "Tablets pick up the change by themselves", "The alarm sounds and stops by itself": how the change itself is got through, and none by any of these words. */
const THE_CHANGE =
  /\bcomes? back (?:by|of) (?:itself|themselves)\b|^(?:nobody|no-one) \w+s .*\bfrom (?:\w+day|\d)|^(?:the |an? )?(?:\w+ )?(?:alarm|siren|bell|buzzer)s? (?:will )?(?:sounds?|rings?|goes off|go off)\b|\bin any case$|\b(?:picks? up|gets?|receives?|installs?|fetches|fetch|takes? on) (?:the|this) (?:change|update|upgrade|patch|new (?:\w+ )?(?:name|settings?|version|address|network))\b/;

/** True for a clause that is nobody's gain. @param text the clause in lower case, with its commas */
export const isNoGain = (text: string): boolean =>
  THE_CHANGE.test(text) || isRoutine(text) || (!STILL.test(text) && NO_GAIN.some((one) => one.test(text)));
