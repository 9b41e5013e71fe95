/** Noun stacks: three and more nouns in a row, which the reader has to take apart from the back. */
import type {BlockView, WordInfo} from '../types.ts';
import {Gap, WordFlag} from '../types.ts';
import {isFunctionWord} from '../english/lexicon.ts';
import {joined} from '../style/sentences.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Nouns of offices and IT that name no thing one could point at. */
const ABSTRACT = set(
  `management process procedure policy strategy governance framework capability capacity functionality service solution
  initiative programme program project workstream stream piece agenda roadmap landscape model approach methodology
  architecture infrastructure environment ecosystem estate footprint lifecycle journey experience engagement success
  change request response resolution escalation exception incident problem issue risk impact outage downtime availability
  performance continuity recovery resilience compliance assurance audit control access identity privilege entitlement
  usage use utilisation utilization adoption rollout deployment migration transition transformation inclusion enrolment
  enrollment onboarding offboarding provisioning configuration integration automation orchestration administration
  operations delivery support maintenance optimisation optimization improvement efficiency quality value benefit outcome
  metric metrics analytics insight insights reporting tracking monitoring alerting matching handling processing
  stakeholder owner lead champion resource resourcing constraint dependency deliverable milestone requirement
  specification baseline backlog sprint release version build test testing validation verification readiness acceptance
  review assessment renewal approval removal retrieval registration verification certification retention
  implementation execution allocation reallocation prioritisation prioritization alignment`,
);
/** Things of IT; with the abstract ones they make stacks. */
const THINGS = set(
  `system platform application database data server network device endpoint desktop laptop workstation storage cloud
  software hardware cluster node host gateway firewall router switch interface portal dashboard console module component
  package agent client tool toolset user customer supplier vendor partner employee staff business enterprise department
  account profile credential password certificate token key licence license security threat vulnerability patch update
  upgrade ticket queue log event record file folder document page form field table list report view window session
  message email notification alert channel content web site team group board committee desk centre center unit function
  code script query job batch feed file backup archive array volume traffic bandwidth connection link line domain`,
);
/** Adjectives that open such a stack. */
const OPENERS = set(
  `digital manual automated automatic acceptable operational strategic functional cross-functional technical virtual
  remote dynamic critical high-level low-level end-to-end corporate centralised centralized integrated managed hosted
  legacy primary secondary internal external multi-factor single-pane self-service real-time next-level global regional
  enhanced proactive preventative preventive predictive continuous standard existing strategic organisational
  organizational departmental functional non-functional cloud-based`,
);
/** Stacks that readers say themselves. */
const KNOWN = set(
  `help-desk service-desk customer-service customer-support customer-services project-team user-group staff-list
  team-lead website-page web-page email-account bank-account password-page support-team support-desk business-unit
  quality-control access-code access-card account-number order-form change-list email-list mailing-list`,
);

const singular = (lower: string): string =>
  lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
const abstract = (lower: string): boolean =>
  ABSTRACT.has(lower) ||
  ABSTRACT.has(singular(lower)) ||
  (lower.length > 6 && /(?:[st]ion|ility|ment|ance|ency|ewal|oval|ieval)s?$/.test(lower));
const nouny = (lower: string): boolean => abstract(lower) || THINGS.has(lower) || THINGS.has(singular(lower));

/** Plural or -s verbs end a stack rather than stand inside it. */
const inside = ({lower, flags}: WordInfo): boolean =>
  !(flags & (WordFlag.Dummy | WordFlag.Be | WordFlag.Digit)) && !isFunctionWord(lower) && !/(?:ed|ly)$/.test(lower);

/**
 * Noun stacks of a block, as indices of their first and last word.
 * @param block the block
 */
export function findStacks(block: BlockView): [number, number][] {
  const {words} = block;
  const found: [number, number][] = [];
  for (let i = 0; i < words.length; i++) {
    const info = words.info[i]!;
    if (words.quoted[i] || !inside(info)) continue;
    const opener = OPENERS.has(info.lower);
    if (!opener && !nouny(info.lower)) continue;
    // An order begins with a verb: "Update access lists", "Report outage times".
    if (
      !opener &&
      (i === 0 || words.gap[i - 1]! & (Gap.Sentence | Gap.Punctuation)) &&
      !/(?:[st]ion|ment|ity)$/.test(info.lower)
    )
      continue;
    // Behind "to", "will", "you", "and" the first word is a verb as well as not.
    if (
      !opener &&
      i > 0 &&
      /^(?:to|will|can|may|must|should|not|you|we|they|please|could|would)$/.test(words.info[i - 1]!.lower)
    )
      continue;
    let last = i;
    while (joined(words, last) && inside(words.info[last + 1]!) && nouny(words.info[last + 1]!.lower)) {
      const here = words.info[last]!.lower;
      // A plural before another noun ends the stack: what follows is its verb.
      if (
        last > i &&
        here !== singular(here) &&
        !/(?:ss|is|us|data|news|sales|operations|analytics|systems|metrics)$/.test(here)
      )
        break;
      last++;
    }
    const size = last - i + 1;
    // A subject line has no room to take a stack apart: two are enough there.
    if (size >= (block.kind === 'subject' ? 2 : 3)) {
      const parts = [];
      let vague = 0;
      let names = 0;
      for (let k = i; k <= last; k++) {
        const {lower, flags} = words.info[k]!;
        parts.push(lower);
        if (abstract(lower)) vague++;
        if (k > i && flags & WordFlag.Capital && !(flags & WordFlag.Acronym)) names++;
      }
      const familiar = KNOWN.has(parts.slice(0, 2).join('-')) && size === 3;
      // Capitals inside make it a name: the Change Advisory Board.
      if (vague >= 1 && names === 0 && !familiar) found.push([i, last]);
    }
    if (last > i) i = last;
  }
  return found;
}
