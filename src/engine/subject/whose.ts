/** Whose gain a clause tells: the readers', or that of somebody who serves them. */
import type {Gain} from './gain.ts';
import {line} from './tokens.ts';

/** "The on-call engineer no longer has to drive", "The network team can load software": those who run the systems. */
const OURS =
  /^(?:the |our )?(?:(?:on-call|duty|network|systems?|database|our) (?:\w+ )?(?:engineer|technician|administrator)s?|(?:fitter|installer)s?|(?:network|service|systems?|database|web|support|infrastructure|on-call|operations|server|development|security|it) (?:team|desk|engineers?|staff|people|crew|administrators?))\b/;

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
  /^(?:the |our )?(?:company|firm|bank|council|college|university|hospital|trust|group|board|management|insurer|auditors?) (?!.*\b(?:you|your|staff|customers?|patients?|members?)\b)\w+s\b/;

/** Does somebody other than the readers gain? */
export function isNotForReaders(gain: Gain, audience: readonly string[]): boolean {
  const {clause, statement} = gain;
  const named = gain.topic !== null && clause.actor === 'pronoun';
  // "It publishes readings": what "it" is tells whose gain that is.
  const text = named
    ? `${gain.topic.toLowerCase()} ${line(statement.tokens, clause.from + 1, clause.to)}`
    : line(statement.tokens, clause.from, clause.to);
  const ours = audience.includes('it-department');
  const partners = audience.includes('technology-partners');
  return (
    (!ours && OURS.test(text)) ||
    (!audience.includes('leadership') && (HOUSE_MONEY.test(text) || HOUSE.test(text))) ||
    (!ours && !partners && (BUILDERS.test(text) || MACHINERY.test(text))) ||
    (!partners && !audience.includes('suppliers') && isTheirs(gain))
  );
}

/** "The supplier saves a visit each month": a gain of theirs. */
const isTheirs = ({clause, statement}: Gain): boolean =>
  /\b(?:sister|partner|neighbouring) (?:company|companies|hospital|firm|school|bank|house|college|organi[sz]ation)s?\b/.test(
    line(statement.tokens, 0, clause.to),
  ) ||
  (clause.verb > clause.from &&
    statement.tokens
      .slice(clause.from, clause.verb)
      .some((one) =>
        /^(?:supplier|vendor|contractor|maker|manufacturer|provider|competitor|insurer)s?$/.test(one.lower),
      ));
