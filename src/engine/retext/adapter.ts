/** Runs retext's plugins, as they are, over a block's tree and hands back their messages. */
import type {Root} from 'nlcst';
import {unified} from 'unified';
import type {Pluggable} from 'unified';
import {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import type {Span} from '../types.ts';

/** V8's own addition to Error, which other engines overlook. */
const V8 = Error as unknown as {stackTraceLimit: number | undefined};

/** A frozen processor that runs one plugin. */
export interface PluginRunner {
  /**
   * Runs the plugin.
   * @param tree the block's tree; plugins of the product's rules do not change it
   * @returns its messages that have a place, with offsets in the block
   */
  run(tree: Root): {readonly message: VFileMessage; readonly place: Span}[];
}

/** Wraps a retext plugin. */
export function runPlugin(...plugin: [Pluggable, ...unknown[]] | [Pluggable]): PluginRunner {
  const processor = unified()
    .use([plugin.length === 1 ? plugin[0] : (plugin as unknown as Pluggable)])
    .freeze();
  // A rule may ask for each sentence of a block: the plugin looks at the block once.
  const known = new WeakMap<Root, {message: VFileMessage; place: Span}[]>();
  return {
    run(tree) {
      const before = known.get(tree);
      if (before !== undefined) return before;
      const file = new VFile();
      // Making a message captures a stack trace that nobody reads; without it messages cost a quarter less.
      const limit = V8.stackTraceLimit;
      V8.stackTraceLimit = 0;
      try {
        processor.runSync(tree, file);
      } finally {
        V8.stackTraceLimit = limit;
      }
      const found: {message: VFileMessage; place: Span}[] = [];
      for (const message of file.messages) {
        const place = message.place;
        if (!place) continue;
        const start = 'start' in place ? place.start.offset : place.offset;
        const end = 'end' in place ? place.end.offset : place.offset;
        if (start !== undefined && end !== undefined) found.push({message, place: {start, end}});
      }
      known.set(tree, found);
      return found;
    },
  };
}

const runners = new Map<Pluggable, Map<string, PluginRunner>>();

/**
 * A plugin that looks for one phrase of its list. Asked for all of them it sorts the whole list anew at every run, which
 * costs more than reading the block; a block holds one or two.
 * @param plugin a retext plugin with the option `ignore`
 * @param phrase one of the plugin's phrases
 */
export function runnerFor(plugin: Pluggable, phrase: string): PluginRunner {
  let own = runners.get(plugin);
  if (own === undefined) runners.set(plugin, (own = new Map()));
  let runner = own.get(phrase);
  if (runner === undefined) own.set(phrase, (runner = runPlugin(plugin, {ignore: allBut(phrase)})));
  return runner;
}

/** A list that holds every phrase but one, as far as `includes` tells. */
function allBut(phrase: string): readonly string[] {
  return Object.assign([''], {includes: (other: string): boolean => other !== phrase});
}
