/** Where the page of a rule is read: the readme beside its code. */

const PAGES = 'https://github.com/hallway-messaging/hallway/blob/main/src/engine/rules';

/** Address of a rule's page. */
export const ruleUrl = (id: string): string => `${PAGES}/${id}/readme.md`;
