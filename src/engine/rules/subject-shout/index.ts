import {subjectRule} from '../../style/subject-rule.ts';

/** Reports subject lines that shout. */
export const rule = subjectRule(
  'subject-shout',
  'Capitals, exclamation marks and emoji in the subject line',
  undefined,
  true,
);
