/** Checks the frames and writes them as a module; called by `words.ts`. */
import {readFile, writeFile} from 'node:fs/promises';
import {parse} from 'yaml';
import {compilePattern} from '../../src/engine/frames/pattern.ts';
import type {Frame} from '../../src/engine/frames/types.ts';

const folder = new URL('../../src/engine/frames/', import.meta.url);
const KINDS = new Set(['official', 'hollow', 'passive-noun']);
const KEYS = new Set(['kind', 'pattern', 'say', 'only', 'before']);

/** Reads `data/frames.yml`; throws with the pattern that is wrong. */
export async function readFrames(): Promise<Frame[]> {
  const {frames} = parse(await readFile(new URL('data/frames.yml', folder), 'utf8')) as {frames: Frame[]};
  const seen = new Set<string>();
  for (const frame of frames) {
    const where = `frame “${frame.pattern}”`;
    for (const key of Object.keys(frame)) if (!KEYS.has(key)) throw new Error(`${where}: unknown key ${key}`);
    if (!KINDS.has(frame.kind)) throw new Error(`${where}: unknown kind ${frame.kind}`);
    if (typeof frame.say !== 'string' || frame.say === '') throw new Error(`${where}: nothing to say instead`);
    if (frame.before !== undefined && !['end', 'clause'].includes(frame.before))
      throw new Error(`${where}: before ${frame.before}`);
    if (seen.has(frame.pattern)) throw new Error(`${where} stands twice`);
    seen.add(frame.pattern);
    compilePattern(frame.pattern);
  }
  return frames;
}

/** Writes `src/engine/frames/frames.generated.ts`. */
export async function run(): Promise<void> {
  const frames = await readFrames();
  const text = `// Made by .tools/generate/frames.ts from data/frames.yml; not for editing.\nimport type {Frame} from './types.ts';\n\nexport const FRAMES: readonly Frame[] = ${JSON.stringify(frames)};\n`;
  await writeFile(new URL('frames.generated.ts', folder), text);
  console.log(`frames: ${String(frames.length)} patterns, ${String(Math.round(text.length / 1024))} KiB`);
}
