/** The small print of a message, which keeps its words. */
import type {BlockView} from '../types.ts';

/** What lawyers put under a message; it is theirs to change, not the writer's. In lower case. */
const LEGAL =
  /\b(?:registered (?:office|in (?:england|scotland|wales|ireland|the)|charity)|company (?:number|no\b)|intended (?:solely|only) for the|(?:may be|is|are) (?:strictly )?confidential|forms? part of (?:the|your) [\w ]{0,30}(?:handbook|contract|agreement)|creates? (?:a|no) contract|all rights reserved|conditions of carriage|terms and conditions apply|provided ["“'‘]?as[ -]is\b|pursuant to the [\w ]{0,40}\bagreement\b|not the intended recipient)\b/;

/** True for the small print of a message. */
export const isSmallPrint = (block: BlockView): boolean =>
  block.kind === 'paragraph' && LEGAL.test(block.text.toLowerCase());
