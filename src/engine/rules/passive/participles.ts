/** Which words behind a form of be make a passive, and which are mere adjectives. All lower case. */
import {wordSet} from '../../english/word-set.ts';

/** Participles without -ed that IT announces with. */
export const IRREGULAR = wordSet(
  `brought built bought caught chosen cut done drawn driven found forgotten frozen given held hidden kept laid left lent
  lost made met paid proven put rebuilt redone reset resent rewritten rerun run said seen sent set shown shut sold split
  spread switched taken taught thrown told undone undertaken withdrawn written overridden overwritten overseen foreseen`,
);

/** Words in -ed that say what something is like, not what somebody does to it. */
export const ADJECTIVES = wordSet(
  `interested pleased delighted excited thrilled located based closed tired worried concerned related unrelated limited
  unlimited supposed committed dedicated involved married retired qualified experienced skilled advanced needed used aged
  finished scared relaxed crowded stressed confused surprised bored annoyed disappointed satisfied convinced determined
  prepared entitled allowed permitted connected disconnected signed logged locked unlocked stuck gone open dressed
  seated situated mixed detailed complicated sophisticated balanced exhausted frustrated embarrassed frightened
  ashamed amazed inclined tempted obliged invited welcomed need naked wicked sacred hundred indeed red bed shared
  unchanged unused unsaved unsigned unaffected unplanned unexpected unlicensed outdated dated overdue crossed sorted
  affected expected required recommended supported unsupported included excluded covered delayed broken worn marked
  called named known meant born due listed numbered printed spelled worth plugged linked`,
);

/** Participles whose doer a reader wants to know even in "is … -ed" and "was … -ed". */
export const DEEDS = wordSet(
  `upgraded updated migrated patched deployed installed uninstalled replaced removed retired decommissioned disabled
  enabled enforced implemented introduced performed conducted undertaken scheduled rescheduled postponed cancelled
  canceled approved rejected reviewed processed escalated investigated resolved restored rebooted restarted rolled
  switched moved transferred changed modified amended deleted blocked reset revoked granted provisioned configured
  notified informed contacted communicated announced published tested monitored tracked identified reported raised
  logged submitted completed initiated commenced terminated discontinued launched rolled released assigned allocated
  requested asked advised reminded discussed noted delivered carried made taken sent`,
);

/** True for a word that has the form of a participle. */
export const isParticiple = (lower: string): boolean =>
  IRREGULAR.has(lower) ||
  (lower.length > 4 && lower.endsWith('ed') && !lower.endsWith('eed') && !ADJECTIVES.has(lower));
