import {subjectRule} from '../../style/subject-rule.ts';

/** Reports a subject line that the body does not back. */
export const rule = subjectRule('subject-promise', 'Subject lines that promise what the body does not say');
