import type {BlockRule} from '../../types.ts';
import {eachTerm, isFalseFriend, reportOf} from '../../vocabulary-rules/create.ts';

/** Reports terms that an audience of the draft takes for something else. */
export const rule: BlockRule = {
  meta: {
    id: 'false-friend',
    description: 'Words that mean something else to the people who will read this',
    group: 'words',
    level: 'error',
    fixable: true,
    since: '0.1.0',
  },
  block(block, report) {
    eachTerm(block, (match, entry) => {
      if (entry.falseFriend === undefined || !isFalseFriend(entry, block.context)) return;
      const found = reportOf(block, match, entry);
      report({
        ...found,
        // One level above what the term would get from readers who do not know it.
        severity: entry.severity === 'hint' ? 'warning' : 'error',
        note: `To ${entry.falseFriend.audience} it means ${entry.falseFriend.meaning}. ${found.note ?? ''}`.trim(),
      });
    });
  },
};
