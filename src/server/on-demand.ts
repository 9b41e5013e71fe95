/**
 * What the server needs only when the writer asks for it: subject suggestions, rewrites, starts of messages. In a browser
 * this is a file of its own (`dist/on-demand.web.js`), so that opening a draft does not wait for it.
 */
export {leadWithOutcome, sentenceRewrites, suggestSubjects} from '../engine/index.ts';
export {audienceNames, listTemplates, renderTemplate, zonedTime} from '../workspace/templates/index.ts';
export {vetSubject} from '../workspace/vet-subject.ts';
