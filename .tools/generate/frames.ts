/** Checks the frames and writes them as a module; called by `words.ts`. */
import {readFile, writeFile} from 'node:fs/promises';
import {parse} from 'yaml';
import {indexFrames} from '../../src/engine/frames/keys.ts';
import {compilePattern, lengthen} from '../../src/engine/frames/pattern.ts';
import {printed} from '../../src/engine/frames/printed.ts';
import type {Frame} from '../../src/engine/frames/types.ts';

const folder = new URL('../../src/engine/frames/', import.meta.url);
const KINDS = new Set(['official', 'hollow', 'passive-noun', 'technical']);
const KEYS = new Set(['kind', 'pattern', 'say', 'only', 'before']);

/** A frame as the file spells it: one pattern, or several that share all the rest. */
type Source = Omit<Frame, 'pattern'> & {readonly pattern?: string; readonly patterns?: readonly string[]};

/** Reads `data/frames.yml`; throws with the pattern that is wrong. */
export async function readFrames(): Promise<Frame[]> {
  const {frames: sources} = parse(await readFile(new URL('data/frames.yml', folder), 'utf8')) as {frames: Source[]};
  const frames = sources.flatMap(({pattern, patterns, ...shared}): Frame[] =>
    [...(pattern === undefined ? [] : [pattern]), ...(patterns ?? [])].map((one) => ({...shared, pattern: one})),
  );
  const seen = new Set<string>();
  for (const frame of frames) {
    const where = `frame “${frame.pattern}”`;
    for (const key of Object.keys(frame)) if (!KEYS.has(key)) throw new Error(`${where}: unknown key ${key}`);
    if (!KINDS.has(frame.kind)) throw new Error(`${where}: unknown kind ${frame.kind}`);
    if (typeof frame.say !== 'string' || frame.say === '') throw new Error(`${where}: nothing to say instead`);
    if (frame.before !== undefined && !['end', 'clause'].includes(frame.before))
      throw new Error(`${where}: before ${frame.before}`);
    if (/[\t\n"]|\.{3}/.test(frame.pattern + frame.say))
      throw new Error(`${where}: holds a tab, a line break, a straight quotation mark or three dots`);
    if (printed(plain(frame.say)) !== frame.say) throw new Error(`${where}: quotation marks that do not pair`);
    if (seen.has(frame.pattern)) throw new Error(`${where} stands twice`);
    seen.add(frame.pattern);
    compilePattern(frame.pattern);
  }
  return frames;
}

/** What is said, in characters of one byte. */
const plain = (say: string): string => say.replace(/[“”]/g, '"').replaceAll('…', '...');

/** A word and its plural side by side take one place: `tool|tools` is `tool^`. */
const shorten = (pattern: string): string => {
  const short = pattern.replace(/(?<=^|[ (|])([a-z-]+)\|\1s(?=$|[ )|])/g, '$1^');
  if (lengthen(short) !== pattern) throw new Error(`“${pattern}” does not come back from “${short}”`);
  return short;
};

/** Writes `src/engine/frames/frames.generated.ts`. */
export async function run(): Promise<void> {
  const frames = await readFrames();
  const groups = new Map<string, string[]>();
  for (const {kind, say, only, before, pattern} of frames) {
    const head = [kind, plain(say), only ?? '', before ?? ''].join('\t');
    groups.set(head, [...(groups.get(head) ?? []), shorten(pattern)]);
  }
  // Of patterns that share all the rest only the first says it.
  const lines = [...groups].flatMap(([head, patterns]) =>
    patterns.map((short, i) => (i === 0 ? `${short}\t${head}` : short)),
  );
  const head =
    '// Made by .tools/generate/frames.ts from data/frames.yml; not for editing.\n\n/** See `Table` in table.ts. */\n';
  const text = `${head}export const FRAMES = ${JSON.stringify({lines: lines.join('\n')})};\n`;
  await writeFile(new URL('frames.generated.ts', folder), text);
  const keys = JSON.stringify(indexFrames(lines.join('\n')));
  await writeFile(new URL('keys.generated.ts', folder), `${head}export const INDEX = ${keys};\n`);
  console.log(`frames: ${String(frames.length)} patterns, ${String(Math.round(text.length / 1024))} KiB`);
}
