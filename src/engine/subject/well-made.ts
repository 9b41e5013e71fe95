/**
 * A last look at a line before it is offered: lines are put together from pieces of the draft, and a few joints show only
 * in the whole. What is caught here is never told; where it comes from is to be mended as well.
 */
const FAULTS: readonly RegExp[] = [
  // "See at a glance, without opening a folder": what?
  /^(?:(?:You|[A-Z]\w+s) )?(?:can )?(?:see|know|tell|find out|learn)s? (?:at a glance|at once|straight away|right away|on the spot)(?:,|$)/i,
  // "Look up, by name or by number": what?
  /^(?:You (?:can )?)?(?:look up|find out|see|know|check), (?:by|in|on|at|from|with) [^,]*$/i,
  // "Standing orders do not": what it says stands in the sentence before.
  /\b(?:do|does|did|is|are|can|will|would|has|have)(?: not|n't)$/i,
  // "Set a password, and must do so by Friday": half of another clause.
  /, and (?:must|need|needs|have|has|can|will|may|is|are)\b/i,
  // "Nothing to stop a patient booking the wrong thing": what is amiss.
  /^Nothing to (?:stop|prevent|keep|hinder)\b/,
  // "Update before your shift or you won't get jobs": what happens otherwise.
  /\bor (?:you|your \w+|it|they) (?:won't|will|cannot|can't|lose|miss)\b/,
  // "You can, down to four hours before the shift": what?
  /^You (?:can|may|will|need not),/,
  // "Keep from the archive must be saved": two verbs that do not go together.
  /^(?!(?:What|Who|Whoever|Anything|Everything|All|Nothing|You)\b)[A-Z][a-z]+ (?:from|in|on|at|with|to|for) .*\b(?:must|has to|have to) be\b/,
  // "Have done the practice session": no order anybody gives.
  /^(?:Have|Be) (?:done|had|been|got|made|taken|\w{3,}ed)\b/,
  // "No on Saturday the portal": the noun is gone.
  /^No (?:on|in|at|from|by|to|the|a|an|your|our|it|more than)\b/i,
  // "Look response times at on the day", "Times can be looked": the preposition belongs to its verb.
  /^Look (?!at|up|for|after|into|ahead|back|out|over|through)\w+ .*\bat\b/,
  /\bbe (?:looked|listened|waited|relied|referred)$/,
  // "You send a document", "You can open the map", "Your job comes out": and then?
  /^You (?:can )?\w+ (?:an?|the) \w+$/,
  /^(?!.*\b(?:no|not|never|once|own|free|faster|sooner|safer|easier|less|more|fewer|half|twice|anywhere|anytime|again|together|now|enough|will|can|one|two|three|four|five|six|seven|eight|nine|ten)\b)(?:The|Your|You|Nobody|One|An?|It|They) (?:\w+ ){1,2}[\w,]+$/,
  /^Your \w+ \w+, your \w+ \w+$/,
  // "Confirm by Friday": what? "See by Friday which rooms are free" says it.
  /^(?!(?:Reply|Apply|Register|Enrol|Enroll|Vote|Upgrade|Log|Sign|Respond|Volunteer|Nominate|Pay|Move|Save|Switch|Finish|Update|Restart)\b)(?!.*\b(?:which|what|how|who|where|whether)\b)[A-Z][a-z]+ (?:by|before|until|on) (?:the )?(?:\d|noon|midday|midnight|evening|morning|end|mon|tues|wednes|thurs|fri|satur|sun|tomorrow|tonight)/i,
  // "Support ends on 30 June by 10 April": two dates of two things.
  /(?<!\bfrom .*)\bon \d{1,2} [A-Z][a-z]+ (?:by|before|until) \d/,
  // "Your initials appear next to it": next to what?
  /\b(?:to|beside|under|behind|above|below|on|of|from|with|into) (?:it|them)$/i,
  // "The reconnecting each time the train …": what falls away is told as if it came.
  /^The [a-z-]+ing (?:each|every|of|to|in|on|at|when|whenever|while|after|before|by|with|from|the|an?|your|it|them|again|up|out|down|back)\b/,
  // "The room is yours, and the little screen": the other half is missing.
  /\b(?:is|are) [a-z]+, and the [a-z ]+$/i,
  // "Late arrivals are one tap": what is done with it?
  /\b(?:is|are) (?:one|two|three|\d+|[a-z]+ty) (?:taps?|clicks?|seconds?|minutes?|hours?)$/i,
  // "Anyone who reports a leak is sent the time", "Lists are checked": of what, and what for?
  /\b(?:sent|told|shown|given) the \w+$|\b(?:is|are) (?:checked|processed|reviewed|monitored|collected|stored|recorded|used)$/i,
  // "Put new people to work on your first morning": on theirs.
  /\b(?:people|starters|colleagues|guests|students|trainees)\b.*\byour (?:first|own|last)\b/i,
  // "Your drivers have been standing in the lane": how it was.
  /\b(?:have|has) been \w+ing\b/i,
  // "The owner replies with one tap, and most reply": and when?
  /, and (?:most|some|many|few|both|all|others) \w+$/i,
  // "You will not have to, at least not at night": have to what?
  /\b(?:have|has|need|needs|want|wants) to(?:,|$)/i,
  // "See the price, the stock": and what else?
  /^(?:You )?\w+ (?:the|your|an?) [\w-]+, (?:the|your|an?) [\w-]+$/,
  // "The porter has a key": and what of it?
  /^(?:The|Your|An?) \w+ (?:has|have) (?:an?|the) \w+$/,
  // "No need to cycle to the hall in order": to do what?
  /^No need .*\bin order$/,
  // "You walk to the next", "One big enough for what's": of what, and what is?
  /(?<!\bone\b.*)\b(?:the (?:next|other|others|same|first|last|former|latter|rest)|(?:what|that|who|it|there|where)['’]s|an?|the|of|your|our)$/i,
  // "Get a text to say": what?
  /\bto (?:say|tell|show|let|see|ask|find|know|mention)$/i,
  // "Films no longer go": where to?
  /\bno longer (?:go|goes|come|comes|need|needs|have|has|do|does|get|gets|make|makes)$/i,
  // "No need to pick one up", "Take one home for a week", "Set one up by Friday": one of what?
  /\b(?:pick|throw|take|bring|set|send|get|buy|order|keep|borrow|make|find|need) one(?: (?:up|down|home|away|out|in|on|off|for|by|to|at|with|yourself)\b|$)/i,
  // "No need to return to the office to report it": what?
  /\bto [a-z]+ (?:it|them)$/i,
  // "See where they ought to be": who?
  /\b(?:where|when|what|how|why) they \w+/i,
  // "Your manager has two days": for what? "You still need your card": nothing is gained.
  /^(?:The|Your|Our) \w+ (?:has|have) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) \w+$/i,
  /^(?:\w+ ){0,2}still (?:need|needs|have to|has to|must)\b/i,
  // "2.1 A reading goes": the number of its paragraph.
  /^\d+\.\d+ [A-Z]/,
  // "The large-print version all follow": the others before it are gone.
  /^(?:The|A|An) [\w-]+ (?!of )[a-z]*[^s\W] all \w+/,
  // "Money you send to an account", "However many trips you make": half a sentence.
  /^(?:However|Whatever|Wherever) \w+(?: \w+)? you \w+(?: [\w']+){0,4}$/,
  /^(?:The day|Money|Anything|Everything|Something) (?:the|you|they|we|your) \w+(?: \w+)? \w+(?: \w+){0,3}$/,
  // "Data are held in Exeter, belong to you": two verbs without a joint.
  /\b(?:is|are) \w+ (?:in|on|at|by) [\w ]+, (?:belong|are|is|have|has|go|come|can)\b/,
  // "You can travelled", "You whether it is cut", "So does the label", "Need no longer post it": half of a sentence.
  /^You can (?!need\b|feed\b|speed\b|embed\b|exceed\b|proceed\b|succeed\b|bed\b)\w+ed\b|^You (?:whether|if|when|how|what|which)\b|^So (?:do|does|is|are|can|will)\b|^Need (?:no|not)\b|^Get to\b/,
  /^No longer (?:a|an|any\w*)\b|^No (?:what|each|every\w*|any\w*)\b/i,
  // "No more typing up or mail anything": two forms of a verb.
  /^No more \w+ing(?: \w+)? or (?!\w+ing\b)[a-z]+ (?:the|an?|any\w*|your|it|them)\b/i,
  // "by 22:00 the evening", "go straight", "the money's", "the letter the clerk asks": the rest is gone.
  /(?<!\b(?:in|on|during|through|throughout|over|of|for|all|by|to|into|until|within)) the (?:evening|morning|day|night|week|afternoon)$/i,
  /\b(?:straight|right|even|only|just|exactly|directly|asks|deals|relies|belongs)$|(?<!\b(?:yesterday|today|else|last (?:week|month|year|night)))['’]s$/i,
  /\bwithout (?!asking|waiting|queue?ing|calling|ringing|phoning|looking|searching|walking|driving|paying|leaving|thinking|guessing|typing|stopping|signing|logging|calling|writing|travelling|traveling|scrolling|printing|reading)\w+ing$/i,
  // "Confirm in the register", "See on one page": what?
  /^(?:You )?(?:also )?(?:Confirm|See|Check|Tell|Know|Call up|Read out) (?:in|on|at|by|to|each|every)\b(?!.*\b(?:how|what|which|who|where|when|whether|if|that)\b)[^,]*$/i,
  /\bhow many \w+ (?:is|are)$|\bfills? (?:itself|themselves)$/i,
  // A number to ring.
  /\b\d{3,5} \d{3} \d{3}\b/,
];

/** What may stand alone behind the last comma: "No queue, ever". */
const MAY_END =
  /^(?:done|free|online|yourself|yourselves|automatically|today|tomorrow|ever|instead|anywhere|always|everywhere|again|overnight|twice|once|daily|weekly)$/;

/** True for a line that can be sent as it stands, as far as its form tells. @param subject sentence case */
export function isWellMade(subject: string): boolean {
  // "Send a document, walk": cut off behind the first word of what comes next.
  const lone = /, ([a-z]+)$/.exec(subject)?.[1];
  return !FAULTS.some((one) => one.test(subject)) && (lone === undefined || MAY_END.test(lone));
}
