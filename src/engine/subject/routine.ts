/** What goes on as a matter of course: duties, rules, what is as it was, where something hangs, what a change does to itself. */

/** Told of the change or of the rule, whatever other words stand beside: "Screens lock automatically after ten minutes". */
const OF_ITSELF: readonly RegExp[] = [
  // "The till learns the new name when you next log in", "Bookmarks follow the new address by themselves"
  /\b(?:learns?|follows?|adopts?|finds?|knows?|points? to) the (?:new|changed) (?:\w+ )?(?:names?|address(?:es)?|numbers?|servers?|paths?|locations?|queues?|settings?)\b/,
  /\bwhen (?:you|it|they) (?:are |is )?next (?:sign|log|start|restart|switch|open|connect|turn|boot|dock)\w*\b/,
  // "Sessions end automatically", "The account is closed after 30 days": what a rule takes away.
  /\b(?:locks?|expires?|times? out|logs? (?:you )?(?:out|off)|signs? (?:you )?out|(?:is|are) (?:locked|logged (?:out|off)|signed out|closed|disabled|deleted|shredded|erased|overwritten|emptied|wiped|purged|suspended|archived)) (?:automatically|by (?:itself|themselves)|after (?:\w+ ){1,2}(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|attempts?|tries))\b/,
  /\b(?:is|are) (?:moved|transferred|sent) to (?:the |an? )?archive\b/,
  // "Scanners find the server again on their own"
  /\b(?:finds?|reconnects?|connects?|returns?) .*\bagain (?:by|of|on) (?:itself|themselves|its own|their own)\b|\breconnects? (?:by|on|automatically)\b/,
  // "You have no network until ten": a loss.
  /(?<!\b(?:when|where|if|while|though) )\b(?:you|they|there|staff|users) (?:will )?(?:have|has|get|is|are) no (?:network|wi-?fi|signal|phones?|access|internet|e-?mail|light|power|heating|water|connection|lift|parking)\b/,
  // "Nobody goes in before the bell": a rule.
  /^(?:nobody|no-one|no one) (?!.*\b(?:any ?more|any longer)\b)(?:goes|enters|leaves|works|uses|touches|stays|comes|opens|takes|brings|parks|smokes|moves|starts)\b.*\b(?:before|until|without|unless|while|during|longer|after|alone)\b/,
  // "You do not have to save anything again": said to calm.
  /^(?:and )?you (?:do not|don't|need not|needn't|will not|won't) (?:have to |need to )?\w+ (?:anything|everything|any of it|all of it) again\b/,
];

const ROUTINE: readonly RegExp[] = [
  // "The printers stay where they are", "The desks stay put", "and keep their numbers"
  /\bstays? (?:where|as|how) (?:it|they|you|we)\b|\bstays? (?:put|unchanged|valid|in force|in place|the same)\b/,
  /\bkeeps? (?:its|their|the) (?:old |present |usual )?(?:numbers?|names?|places?|address(?:es)?|colou?rs?|hours|passwords?|seats?|rooms?|titles?|lines?)\b/,
  // "Web shows the same ships": it is as it was.
  /^(?!.*\b(?:always|and)\b.*\bthe (?:very )?same).*\b(?:shows?|has|have|offers?|do|does|contains?|holds?|runs?|uses?|knows?|prints?|is|are|looks?|works?) (?:in |on )?the (?:very )?same\b(?! (?:day|time|moment|minute|hour|morning|evening|night|week|afternoon)\b)(?! \w+ (?:day|at|for (?:all|both|every)))/,
  // "Costs run from 40 to 60 pounds": how far apart they lie.
  /\b(?:runs?|ranges?|varies|vary|lies?|reach(?:es)?) from [£$€]?\d\S* (?:\w+ )?to\b|\bbetween [£$€]?\d\S* and [£$€]?\d\S* (?:a|per)\b/,
  // "A new code is required on every call", "Registration is compulsory"
  /(?<!\bno (?:\w+ ){1,3})\b(?:is|are|becomes?|will be) (?:now |also )?(?:required|mandatory|compulsory|obligatory|needed|(?<!\b(?:when|which|the (?:time|day|date|hour)) (?:an?|the|your) (?:\w+ )?is )expected|binding|in force)\b(?! (?:only|once))/,
  // "You fill out form 12 for each": one more thing to do.
  /^(?:and )?(?:you|staff|drivers|nurses|teachers|managers|users|owners|everyone|everybody) (?:then |now |also )?(?:fills? (?:in|out)|(?:completes?|submits?|hands? in|files?|signs?) (?:an?|the|your|their|this|form))\b(?!.*\b(?:once|one|phone|tablet|home|seconds?|minutes?|online)\b)/,
  // "Tags are written by hand", "The log is kept by the one who leaves last": how one manages, and who has to.
  /\b(?:is|are) (?:\w+ )?(?:written|weighed|recorded|entered|sold|counted|checked|typed|kept|taken|noted|issued|sorted|measured|added up|filled in) (?:(?:[\w']+ ){0,4})(?:by hand|manually|with (?:pen|pencil))\b|\b(?:is|are) (?:\w+ ){1,3}by (?:the one|whoever|the person|the last|those) (?:who|to|that)\b/,
  // "Your cost centre gets a new number": one more thing to learn.
  /\b(?:gets?|has|have|receives?|carr(?:y|ies)|bears?) (?:a|an|another|its|their) (?:new |different |other )(?:\w+ )?(?:numbers?|names?|codes?|address(?:es)?|passwords?|log-?ins?|labels?|keys?|tones?|colou?rs?|shapes?|logo|owners?|head|boss|manager|supplier|tariff)\b/,
  /\b(?:first|last|next|leading|final) (?:\w+ )?(?:digits?|letters?|characters?|figures?) (?:is|are|tells?|names?|stands?|shows?|mean)\b/,
  // "The code comes from an app": how it has to be done.
  /\bcodes? (?:comes?|arrives?|is sent|are sent) (?:from|by|to|in|as)\b/,
  // "The plan hangs on every door", "The key is kept by the porter"
  /\b(?:hangs?|is posted|are posted|is displayed|are displayed|is pinned up|are pinned up|is on display|lies? open|lies? out) (?:on|in|at|by|outside|next to)\b/,
  /^(?:the )?(?:plans?|sheets?|forms?|lists?|templates?|leaflets?|posters?|copies|copy|stickers?|spares?|paper \w+) (?:lie|lies|hang|hangs|stand|stands|(?:is|are|can be) (?:found|had|collected|picked up|fetched|obtained)) (?:in|on|at|by|from)\b/,
  // "The button is gone from the page": somebody may miss it.
  /^(?:the |our |your |all )?(?!(?:\w+ ){0,2}?(?:queues?|waits?|waiting|delays?|passwords?|forms?|cables?|noise|errors?|calls?|clutter|paperwork|stickers|glare|duplicates?)\b)(?:\w+ ){1,3}(?:is|are) (?:now )?gone (?:from|on|for)\b/,
  /^(?:\w+ ){1,3}(?:that|which|who) .*\b(?:is|are) gone$/,
  // "The mayor wants the list weekly": a wish.
  /^(?!.*\b(?:who|anyone|anybody|whoever|that|which) (?:\w+ )?wants?\b)(?:\w+[\w-]* ){1,4}wants? (?:to|the|an?|it|this|that|them|more|another)\b/,
  // "Each mailbox has two owners": what a rule asks for.
  /^(?:each|every|all) (?:\w+ ){1,3}(?:has|have|needs?|carr(?:y|ies)|bears?) (?:an? |at least |exactly |two |one |three )(?:\w+ )?(?:owners?|deput(?:y|ies)|signatures?|numbers?|labels?|contacts?|approvers?|sponsors?|stickers?|names?)\b/,
  // "It applies to all sites", "Vests are worn", "Visitors are accompanied": rules.
  /\b(?:(?<!\byou )appl(?:y|ies) (?:to|for|from|in|on)|(?:is|are) (?:worn|accompanied|supervised|subject to|liable|obliged|fined))\b/,
  // "The courier collects it on Friday": how the change comes about.
  /^(?:the |our |an? |two |some )?(?:couriers?|electricians?|technicians?|engineers?|fitters?|installers?|movers?|plumbers?|painters?|cleaners|contractors?|carriers?) (?!(?:no|not|need|can|now|is|are|has|have|will not|will no|will be)\b)\w+/,
  // "The key goes back to the pool", "The case is driven to the store": where a thing is taken.
  /\b(?:goes?|comes?) back to (?:the|its|their) \w+|\b(?:is|are) (?:driven|taken|brought|carried|returned|handed) (?:back |over |down |out )?to (?:the|a|an)\b/,
  // "You find the form enclosed", "The fee is worked out anew", "Keys are given out at the desk"
  /\b(?:enclosed|attached|overleaf)$|\b(?:anew|afresh)\b|\b(?:is|are) (?:given|handed) out\b/,
  // "You can pause after each chapter": of a course that has to be done.
  /\b(?:after|before|between|in) (?:each|every|any) (?:chapter|module|lesson|unit|question|section)s?\b|\brepeat (?:the|it|them)\b/,
  // "You type the new code on your tablet too": one more thing to do; "beforehand": it has to be done anyway.
  /\byou (?:then |can |will )?(?:also )?(?:type|enter|set|change|key in|confirm|scan|write|sign)\b.*\b(?:too|as well|beforehand|in advance)\b/,
  // "The desk phone is unplugged", "The van collects the old machines"
  /\b(?:is|are) (?:unplugged|disconnected|dismantled|covered|taped over|sealed|wrapped)\b|^(?:the |our )?\w+ (?:will )?(?:collects?|fetches|fetch|takes? away) (?:the|all|old|empty)\b/,
  // "Money is given back within four weeks", "The duty is paid at the usual rate"
  /\bwithin (?:about |some )?(?:two|three|four|five|six|eight|ten|twelve|\d+) (?:weeks|months)\b|\b(?:is|are) paid (?:at|as|double|with a)\b/,
  // "An alarm goes to the guard", "The store is now in Leeds and not in York", "You see another sender"
  /\b(?:alarms?|alerts?|messages?|cop(?:y|ies)|reports?|mails?|lists?|notices?) (?:goes|go|is sent|are sent) to (?!you\b)(?!.*\b(?:not|first|phone|you|your)\b)\w+|\b(?:is|are) now in \w+ and not in\b|\bsees? (?:another|other|a different|different)\b/,
  // "You can put the restart off twice", "It sorts by date unless you say otherwise"
  /\bput (?:[\w']+ ){1,2}off\b|\b(?:postpone|snooze|defer)\b|\bunless you (?:tell|say|choose|change|set)\b/,
  // "The clocks are at the gates, not in the hall", "A slide stays for ten seconds", "A lost pen costs 60 cents"
  /^(?:the |our )?(?:\w+ ){1,3}(?:is|are) (?:at|in|on|by) the \w+, not (?:at|in|on|by) the\b|\bstays? for (?:\w+ )?\d+\b|\bcosts? [£$€]?\d/,
  // "You show your badge and sign", "Your child hands in the tablet", "You get a copy within a week"
  /(?<!\bno longer )\b(?:shows?|presents?) (?:your|the|an?|his|her|their) (?:badge|pass|passport|card|id|ticket|letter|identity|licen[cs]e|permit)\b(?!.*\b(?:only|once|no)\b)|(?<!\bby )\bhands? in (?:the|your|their|his|her|an?)\b|\bgets? (?:a|the|your) cop(?:y|ies)\b/,
  // "You can change your mind at any time": a right that the law gives.
  /\b(?:change your mind|withdraw (?:your|it|them|consent)|revoke|object to|opt out|unsubscribe)\b/,
  // "The text can be had at the branch", "The full list is sent on request"
  /\b(?:on|upon) request$|^(?:you |staff |members |customers )?(?:can |will |also )*(?:gets?|finds?|reads?|the) (?:the )?(?:full|complete|exact) (?:text|wording|terms|minutes|conditions)\b/,
  // "They name the ways in which you can pay"
  /\b(?:ways?|cases|circumstances|form|manner|extent|conditions) (?:in|by|to|under|on) which\b/,
];

/** What makes one of these a gain all the same: "no forms are filled in by hand any more". */
const STILL =
  /\b(?:no longer|any ?more|no more|no need|without|instead of|rather than|never|nobody|need not|needn't|(?:do|does|will) not|don't|doesn't|won't|no \w+ (?:is|are)|not (?:be )?(?:required|needed)|only (?:one|once|an?|two))\b/;

/** True for what goes on as a matter of course. @param text a clause in lower case, with its commas */
export const isRoutine = (text: string): boolean =>
  OF_ITSELF.some((one) => one.test(text)) || (!STILL.test(text) && ROUTINE.some((one) => one.test(text)));
