/** Subjects that are still to be written. */

const SLOT = /^\s*(?:\[[^\][]+\s[^\][]*\]|<[^<>]+>|\{{1,2}[^{}]*\}{1,2})\s*$/;

/** True for a subject that is nothing but a place to be filled in: "[what readers keep safe, and from whom]". */
export const isUnfilled = (subject: string): boolean => SLOT.test(subject);
