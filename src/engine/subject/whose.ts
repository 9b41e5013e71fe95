/** Whose gain a clause tells: the readers', or that of somebody who serves them. */
import type {Gain} from './gain.ts';
import {isAddressed} from './addressed.ts';
import {line} from './tokens.ts';

/** "The on-call engineer no longer has to drive", "The network team can load software": those who run the systems. */
const OURS =
  /^(?:the |our )?(?:(?:on-call|duty|network|systems?|database|our) (?:\w+ )?(?:engineer|technician|administrator)s?|(?:fitter|installer)s?|(?:network|service|systems?|database|web|support|infrastructure|on-call|operations|server|development|security|it) (?:team|desk|engineers?|staff|people|crew|administrators?)|desk can)\b/;

/** Words of those who build systems; a gain that needs them is none that other readers see. */
const BUILDERS =
  /\b(?:webhooks?|the array|points? of failure|(?:get|gets|getting|have|has) root|authentication|failover|schemas?|[mg]hz|nvme|vms?|hypervisors?|vlans?|subnets?|ipv[46]|replication|complexity class(?:es)?)\b|^(?:the |all )?(?:configurations?|databases?|servers?|logs?|hosts?) (?:is|are) (?:\w+ )?(?:backed up|replicated|patched|monitored)\b/;

/** "The interface publishes readings every minute": what one system does for another. */
const MACHINERY =
  /^(?:the |our )?(?:new )?(?:interfaces?|connectors?|api|gateways?|middleware|backend|back end|modules?|adapters?|scripts?|feeds?|agents?) (?:\w+ly )?(?:publish|send|sync|synchroni[sz]e|read|write|return|transfer|push|pull|poll|run|support|watch|monitor|log|record|inspect|collect)(?:e?s)?\b/;

/** "Licence fees fall by a tenth", "saves the college £4,000": money of the house, not of those who work or shop there. */
const HOUSE_MONEY =
  /^(?:the |our )?(?:licen[cs]e|licensing|energy|electricity|running|operating|maintenance|support|hosting|storage|cooling|printing|postage) (?:costs?|fees?|bills?|charges|spend)\b|^(?:the |our )?(?:new )?(?:contract|deal|agreement|tender) saves?\b|\bsaves? (?:the|our) \w+ (?:(?:about|around|some|over|nearly|almost) )?(?:[£$€]\d|(?:\w+ ){0,2}(?:grand|pounds|dollars|euros|thousand|million)\b)/;

/** "The company plants a tree": the house itself, where it does nothing for the reader. */
const HOUSE =
  /^(?:the |our )?(?:company|firm|bank|council|college|university|hospital|trust|group|board|management|insurer|auditors?|town|city|county|municipality|region|state|ministry) (?!.*\b(?:you|your|staff|customers?|patients?|members?)\b)\w+s\b/;

/** "Our engineers work through the night", "The team has two more people": those who serve the readers, at their work. */
const AT_WORK =
  /^(?:the |our )?(?:engineers|technicians|electricians|fitters|installers) (?:will )?(?:work|stay|begin|start)\b|^(?:the|our) (?:team|desk) (?:now )?(?:has|have|grows|consists|numbers)\b/;

/** "A thief can empty an account in a minute", "A short code is guessed at once": what goes against the readers. */
const FOES =
  /^(?:the |an? |any |these |most )?(?:criminals?|thie(?:f|ves)|fraudsters?|scammers?|attackers?|hackers?|burglars?|crooks?|swindlers?)\b|\b(?:is|are|be|gets?) (?:cracked|stolen|hacked|guessed|cloned|hijacked|intercepted)\b/;
const DENIED = /\b(?:no longer|not|cannot|never|neither|nothing|nobody|no)\b|n't\b/;

/** "It saves the firm £9,000", "The board sees the figures on one page": gains of those who pay and decide. */
const SAVED =
  /\bsav(?:es?|ing) (?:the |our )?(?:company|firm|council|trust|group|university|organi[sz]ation|business|county|taxpayer|department|brewery|mill|bank|school|hospital)\b(?! \w+ (?:an?|one|two|three|\d+)\b)|^(?:the |our )?(?:company|firm|council|trust|group|university|organi[sz]ation|business|county|town|city|municipality|brewery|mill|bank|school|hospital) (?:now )?(?:saves?|pays|spends)\b|^(?:the )?(?:board|directors|management|executive|committee|cabinet|trustees|governors) (?:will |can |now )?(?:sees?|gets?|finds?|receives?|has|have|gains?)\b/;

/** What is looked after behind the scenes, as the subject of a clause: "Configuration is saved every night". */
const KEPT =
  /^(?:the |all |every )?(?:\w+ )?(?:configurations?|certificates?|certs?|patch(?:es|ing)|backups?|failovers?|snapshots?) (?:is|are|now|no|can|will|take|takes|run|runs|renews?)\b/;

/** "Both hosts go from 16 to 64 GB": machines that readers never see. */
const RACK =
  /^(?:the |both |all |our )?(?:\w+ )?(?:vms?|virtual machines?|hosts?|nodes?|clusters?|disks?|arrays?|racks?|firewalls?|hypervisors?)\b/;

/** "The accountants close the year sooner", "Analysts can download the tables": few in a letter to everyone. */
const SOME =
  /^(?:the |our |most |all )?(?:\w+ )?(?:accountants?|auditors?|analysts?|investors?|controllers?|bookkeepers?|lawyers?|journalists?|inspectors?|actuar(?:y|ies)|treasurer|bursar|registrar|controller|comptroller|mayor|principal|rector|dean|bishop|provost|governor|chairman|chairwoman|chief executive|ceo|cfo|finance director|head office|headquarters|group|finance (?:team|department|people|office|staff)|payroll (?:team|clerks?|office)|accounts (?:team|department|office)|(?:rating |tax )(?:agency|agencies|office)|supervisory board) (?:will |can |now |no |get|see|close|know|have|has|find|need|receive|follow)\w*/;

/** What a clause says in lower case, with what its opening pronoun stands for: "It publishes readings". */
function saidOf({statement: {tokens}, clause, topic}: Gain): string {
  return topic !== null && clause.actor === 'pronoun'
    ? `${topic.toLowerCase()} ${line(tokens, clause.from + 1, clause.to)}`
    : line(tokens, clause.from, clause.to);
}

/** Does somebody other than the readers gain? */
export function isNotForReaders(gain: Gain, audience: readonly string[]): boolean {
  const {statement} = gain;
  const text = saidOf(gain);
  const ours = audience.includes('it-department');
  const partners = audience.includes('technology-partners');
  return (
    (!audience.includes('leadership') && (HOUSE_MONEY.test(text) || HOUSE.test(text) || SAVED.test(text))) ||
    (FOES.test(text) && !DENIED.test(text)) ||
    (!ours && (OURS.test(text) || AT_WORK.test(text) || isOneTeam(gain))) ||
    (!ours && !partners && (BUILDERS.test(text) || MACHINERY.test(text) || KEPT.test(text) || RACK.test(text))) ||
    (statement.heirs !== null && !isAddressed(statement.heirs, audience)) ||
    (!partners && !audience.includes('suppliers') && isTheirs(gain)) ||
    (audience.includes('everyone') && SOME.test(text) && !/\byour?s?\b/.test(text))
  );
}

/** "Nobody in Basis has to get up": a team that is called by its name, and not the reader. */
const isOneTeam = ({clause, statement: {tokens}}: Gain): boolean =>
  /^(?:nobody|no-one)$/.test(tokens[clause.from]!.lower) &&
  /^(?:in|at|on|from)$/.test(tokens[clause.from + 1]?.lower ?? '') &&
  /^\p{Lu}/u.test(tokens[clause.from + 2]?.text ?? '');

/** "The supplier saves a visit each month": a gain of theirs. */
const isTheirs = ({clause, statement}: Gain): boolean =>
  /\b(?:sister|partner|neighbouring) (?:company|companies|hospital|firm|school|bank|house|college|organi[sz]ation)s?\b/.test(
    line(statement.tokens, 0, clause.to),
  ) ||
  (clause.verb > clause.from &&
    statement.tokens
      .slice(clause.from, clause.verb)
      .some((one) =>
        /^(?:supplier|vendor|contractor|maker|manufacturer|provider|competitor|insurer|regulator|auditor|shareholder|investor|lender|underwriter)s?$|^(?:inspectorate|ministry|treasury|watchdog)$/.test(
          one.lower,
        ),
      ));
