import {subjectRule} from '../../style/subject-rule.ts';

/** Reports subject lines that are cut off where they are read. */
export const rule = subjectRule('subject-length', 'Subject lines longer than phones and previews show');
