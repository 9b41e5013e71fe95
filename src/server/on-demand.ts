/**
 * What the server needs only when somebody asks: fixes, hovers, completion, suggestions, starts of messages. Finding and
 * publishing do without. In a browser this is a file of its own (`dist/on-demand.web.js`), so that the first finding does
 * not wait for it; the command line shares it.
 */
export {suggestSubjects, unusedOutcome} from '../engine/index.ts';
export {subjectOptions} from '../workspace/program.ts';
export {listTemplates, renderTemplate, zonedTime} from '../workspace/templates/index.ts';
export {codeActions} from './features/code-actions.ts';
export {completion} from './features/completion.ts';
export {hover} from './features/hover.ts';
export {answers} from './features/requests.ts';
