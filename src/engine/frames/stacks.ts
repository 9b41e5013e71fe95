/** Noun stacks: three and more nouns in a row, which the reader has to take apart from the back. */
import type {BlockView, WordInfo} from '../types.ts';
import {Gap, WordFlag} from '../types.ts';
import {isFunctionWord} from '../english/lexicon.ts';
import {joined} from '../style/sentences.ts';
import {wordSet} from '../english/word-set.ts';

/** Nouns of offices and IT that name no thing one could point at. */
const ABSTRACT = wordSet(
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
const THINGS = wordSet(
  `system platform application database data server network device endpoint desktop laptop workstation storage cloud
  software hardware cluster node host gateway firewall router switch interface portal dashboard console module component
  package agent client tool toolset user customer supplier vendor partner employee staff business enterprise department
  account profile credential password certificate token key licence license security threat vulnerability patch update
  upgrade ticket queue log event record file folder document page form field table list report view window session
  message email notification alert channel content web site team group board committee desk centre center unit function
  code script query job batch feed file backup archive array volume traffic bandwidth connection link line domain`,
);
/** Adjectives that open such a stack. */
const OPENERS = wordSet(
  `digital manual automated automatic acceptable operational strategic functional cross-functional technical virtual
  remote dynamic critical high-level low-level end-to-end corporate centralised centralized integrated managed hosted
  legacy primary secondary internal external multi-factor single-pane self-service real-time next-level global regional
  enhanced proactive preventative preventive predictive continuous standard existing strategic organisational
  organizational departmental functional non-functional cloud-based`,
);
/** Stacks that readers say themselves. */
const KNOWN = wordSet(
  `help-desk service-desk customer-service customer-support customer-services project-team user-group staff-list
  team-lead website-page web-page email-account bank-account password-page support-team support-desk business-unit
  quality-control access-code access-card account-number order-form change-list email-list mailing-list`,
);

/** First words of pairs that only IT puts together; most are plain words elsewhere. */
const PAIR_FIRST = wordSet(
  `access asset account application app authentication backup batch bandwidth browser cache calendar certificate change client
  cloud cluster code compute config configuration connection container content core cpu data database deployment desktop
  device directory disk domain edge email endpoint error event export failover file firmware frontend backend gateway privileged upgrade
  group hardware host identity import infrastructure integration interface it kernel key licence license load log login
  logon machine mail mailbox memory message metadata middleware mobile network node object operating page patch payload
  permission platform policy port print process production profile protocol proxy query queue rack record release remote
  replication reporting repository request resource role root router routing runtime sandbox scheduler schema script
  search security server service session site software source staging storage switch sync system table tenant test thread
  ticket token traffic transaction user vendor version virtual voice vpn web wireless workload
  workflow telephony wan lan api sso mfa dns dhcp ssl tls crm erp hris ehr ai ml bi etl sftp ftp rpa ocr cmdb itsm dlp mdm edi
  alert monitoring automation credential threat vulnerability exchange sharepoint azure aws sql oracle linux windows`,
);
/** Second words of such pairs: machines, parts and events inside machines. */
const PAIR_LAST = wordSet(
  `adapter agent appliance architecture array artefact artifact attribute backend backbone backlog balancer broker buffer
  bus cache client cluster component connector console container contention controller core crawl credential cutover
  daemon deduplication dependency deployment directory domain drop dump endpoint engine enrolment enrollment entitlement
  environment estate event exception exhaustion export fabric failure failover farm feed fence filter fleet footprint
  framework frontend gateway handler handshake hierarchy host hypervisor image import index ingestion ingress instance
  integration interface job kernel lake landscape layer leak library load log logic lookup mapping mart middleware migration
  mirror module mount namespace node object orchestration outage override packet partition payload permission pipeline
  platform policy pool port principal privilege process processing profile propagation protocol provider provisioning
  proxy pull purge push query queue rack refresh region registry relay replica replication repository resource rollback
  role runtime schema script segment segmentation server shard share socket stack standby storage store stream subnet
  switch sync synchronisation synchronization table template tenancy tenant thread threshold throughput tier token topology
  transaction trigger trunk tunnel utilisation utilization validation vault virtualisation virtualization volume warehouse
  webhook worker workflow workload wrapper zone path cycle run
  telephony rollout uplift enablement automation threshold scoring entropy posture hygiene sprawl baseline cadence toolset
  toolchain tooling connector extract alerting patching hardening decommissioning provision readiness remediation exploit
  encryption tagging enforcement lockdown whitelist allowlist blocklist ruleset harmonisation consolidation rationalisation
   disposal account accounts recycling`,
);
/** Pairs that readers say themselves, or that mean something else to them. */
const PLAIN_PAIRS = wordSet(
  `email-address file-share access-code page-table search-engine user-name web-page site-office machine-room change-room
  record-store voice-script test-tube table-switch mail-store key-role page-template email-template change-table
  light-switch page-layer site-server record-library file-library music-library mobile-library code-library key-store
  root-cause page-role role-profile mail-process request-process change-process email-process ticket-office source-table
  vendor-list phone-log visitor-log call-log page-index content-table search-table search-filter email-filter
  mobile-service policy-library group-role site-role group-table site-library test-table test-script email-script
  account-transaction group-process voice-template site-zone access-zone group-zone cloud-storage data-storage
  print-run test-run user-account email-account system-cycle group-run mail-run vendor-account client-account voice-path
  service-account product-cycle file-storage mobile-storage request-queue print-queue email-server mail-server web-server file-server print-server`,
);

/**
 * Pairs of nouns that only IT puts together, as indices of their first word.
 * @param block the block
 */
export function findPairs(block: BlockView): number[] {
  const {words} = block;
  const found: number[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const first = words.info[i]!.lower;
    if (!PAIR_FIRST.has(first) && !PAIR_FIRST.has(singular(first))) continue;
    if (!joined(words, i) || words.quoted[i]) continue;
    const last = words.info[i + 1]!;
    if (!PAIR_LAST.has(last.lower) && !PAIR_LAST.has(singular(last.lower))) continue;
    // "It runs", "the site loads": a subject with its verb.
    if (
      /^(?:runs|loads|hosts|switches|brokers|cycles|feeds|fails)$/.test(last.lower) ||
      words.info[i]!.raw === 'It' ||
      words.info[i]!.raw === 'it'
    )
      continue;
    if (PLAIN_PAIRS.has(`${singular(first)}-${singular(last.lower)}`)) continue;
    // A capital on the second word makes it a name, a plural on the first a subject with its verb.
    if (last.flags & WordFlag.Capital && block.kind !== 'heading' && block.kind !== 'subject' && block.kind !== 'cell')
      continue;
    if (first !== singular(first) && last.lower === singular(last.lower) && first !== 'access') continue;
    // An order or an infinitive: "test switches", "to change roles".
    const before = i > 0 && joined(words, i - 1) ? words.info[i - 1]!.lower : null;
    const opens = i === 0 || (words.gap[i - 1]! & Gap.Sentence) !== 0;
    if (opens ? VERBS.has(first) && block.kind !== 'subject' : before !== null && VERB_NEXT.test(before)) continue;
    found.push(i);
    i++;
  }
  return found;
}

/** Those first words that begin an order as well. */
const VERBS = wordSet(
  `access batch cache change code compute email export file group host identity import interface load log mail message
  object page patch port print process profile query queue record release request resource role root route script search
  service source switch sync table test thread token ticket version voice network`,
);
const VERB_NEXT =
  /^(?:to|will|can|may|must|should|not|you|we|they|please|could|would|cannot|i|who|and|or|then|also|now)$/;

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
