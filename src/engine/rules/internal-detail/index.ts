import type {BlockRule, WordInfo} from '../../types.ts';
import {WordFlag} from '../../types.ts';
import {listeners} from '../../vocabulary-rules/create.ts';

const IP = /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;
const TICKET = /^(?:CHG|INC|REQ|RITM|PRB|SCTASK|TASK|SR|CR|RFC|CHM|ITSM|HD|WO)[-_]?\d{4,}$/;
const PROJECT_TICKET = /^[A-Z]{2,6}-\d{3,6}$/;
const LOCAL = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:local|internal|corp|lan|intra|int|localdomain)$/i;
/** Pieces of host names; a figure behind them makes it one. */
const HOST =
  /^(?:[a-z0-9]+-)*(?:srv|svr|server|db|sql|ora|app|web|www|dc|vm|core|node|prod|prd|dev|tst|test|uat|stg|dmz|esx|esxi|k8s|mail|smtp|mx|dns|ntp|proxy|fw|lb|sw|rtr|san|nas|fs|file|print|prn|citrix|ctx|rds|ad|ldap|api|cache|redis|kafka|mq|etl|bkp|backup)-?(?:[a-z0-9]+-)*\d{1,4}[a-z]?$/i;

/** What kind of internal detail a word is. */
function kindOf({raw, flags}: WordInfo): 'address' | 'host' | 'ticket' | null {
  if (!(flags & WordFlag.Digit) && !raw.includes('.')) return null;
  if (raw.length > 60) return null;
  if (IP.test(raw)) return 'address';
  if (LOCAL.test(raw)) return 'host';
  if (TICKET.test(raw) || PROJECT_TICKET.test(raw)) return 'ticket';
  if (/[a-z]/i.test(raw) && /[-_]/.test(raw) && HOST.test(raw.replace(/_/g, '-'))) return 'host';
  if (/^(?:srv|svr|vm|esx|esxi|sql|prd)[a-z]*\d{2,4}$/i.test(raw)) return 'host';
  return null;
}

const SAY = {
  address: 'leave the IP address out, and say what people can or cannot use',
  host: 'leave the name of the machine out, and say what people can or cannot do',
  ticket: 'leave the ticket number out, or put it at the end of the message',
} as const;

/** Reports host names, IP addresses and ticket numbers in messages to others than IT. */
export const rule: BlockRule = {
  meta: {
    id: 'internal-detail',
    description: 'Host names, IP addresses and ticket numbers that readers cannot use',
    group: 'facts',
    level: 'warning',
    fixable: false,
    since: '0.1.0',
  },
  block(block, report) {
    if (listeners(block.context).every((id) => id === 'it-department' || id === 'technology-partners')) return;
    const {words} = block;
    for (let i = 0; i < words.length; i++) {
      const info = words.info[i]!;
      if (info.flags & WordFlag.Dummy || words.quoted[i]) continue;
      const kind = kindOf(info);
      if (kind === null) continue;
      // A version of four parts is no address: "version 10.4.0.2".
      if (kind === 'address' && i > 0 && /^(?:v|version|release|build|firmware|update)$/.test(words.info[i - 1]!.lower))
        continue;
      report({
        start: words.start[i]!,
        end: words.end[i]!,
        reason: `“${info.raw}” means nothing to readers: ${SAY[kind]}.`,
        note:
          kind === 'ticket'
            ? 'It is for IT’s own search; the reader looks for what it means to them.'
            : 'It helps nobody outside IT, and strangers learn from it how your systems are built.',
        ...(kind === 'ticket' && block.kind !== 'subject' ? {severity: 'info' as const} : {}),
      });
    }
  },
};
