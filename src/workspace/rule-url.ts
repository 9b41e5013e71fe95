/** Where the page of a rule is read: a Markdown file that comes with the package, so that it is there offline too. */

/**
 * Makes the address of rule pages.
 * @param pages address of their folder, without a slash at the end
 * @returns from a rule's id to the address of its page
 */
export const ruleUrl =
  (pages: string) =>
  (id: string): string =>
    `${pages}/${id}.md`;
