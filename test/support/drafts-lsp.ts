/** Small drafts for tests of the server and the command line, and ways to look into what comes back. */
import type {Diagnostic} from 'vscode-languageserver-protocol';
import {offsetAt} from './lsp-client.ts';

/** Front matter that makes a text a draft, with a subject nobody objects to. */
export const HEAD = '---\nmessage: press-statement\nsubject: Work from home more easily\n---\n\n';

/** A Markdown draft with this body. */
export const draft = (body: string): string => `${HEAD}${body}\n`;

/** The text a diagnostic marks. */
export const marked = (text: string, {range}: Pick<Diagnostic, 'range'>): string =>
  text.slice(offsetAt(text, range.start), offsetAt(text, range.end));

/** The texts that are marked, in the order published. */
export const allMarked = (text: string, diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map((diagnostic) => marked(text, diagnostic));

/** The diagnostic that marks a word; throws when none does. */
export function markOf(text: string, diagnostics: readonly Diagnostic[], word: string): Diagnostic {
  const found = diagnostics.find((diagnostic) => marked(text, diagnostic) === word);
  if (!found) throw new Error(`Nothing marks "${word}"; marked are: ${allMarked(text, diagnostics).join(' | ')}`);
  return found;
}
