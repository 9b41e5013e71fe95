/** From a draft's text to its `Outline`, by the engine itself. */
import {createEngine} from '../../src/engine/index.ts';
import type {Outline} from '../../src/engine/index.ts';

const engine = createEngine({});

/**
 * The outline of a draft.
 * @param text the whole file
 * @param options audience to assume when the head names none; mails are read as plain text
 */
export function outlineOf(text: string, options: {readonly audience?: readonly string[]} = {}): Outline {
  const format = /^[A-Za-z-]+: /.test(text) ? 'plaintext' : 'markdown';
  return engine.open(text, {format, ...(options.audience ? {audience: options.audience} : {})}).outline();
}
