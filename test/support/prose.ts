/** Ordinary announcements of any length, put together from the drafts of the corpus. */
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {random} from './random.ts';

const ROOT = join(import.meta.dirname, '..');

/** Blocks of the corpus' drafts without their heads: paragraphs, lists, tables, headings. */
export function corpusBlocks(): string[] {
  const blocks: string[] = [];
  for (const path of globSync('corpus/drafts/*.md', {cwd: ROOT}).sort()) {
    const body = readFileSync(join(ROOT, path), 'utf8')
      .replace(/\r\n/g, '\n')
      .replace(/^---\n[\s\S]*?\n---\n/, '');
    for (const block of body.split(/\n{2,}/)) {
      const text = block.trimEnd();
      if (text.trim() !== '' && !text.startsWith('<!--') && !text.includes('```')) blocks.push(text);
    }
  }
  return blocks;
}

const words = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/**
 * Makes a document.
 * @param count about how many words it shall have
 * @param seed another seed, another order of blocks
 */
export function announcement(count: number, seed = 7): string {
  const r = random(seed);
  const blocks = corpusBlocks();
  const parts = [
    '---\nsubject: Planned work on the email service\nmessage: announcement\naudience: everyone\ndate: 2026-03-10\n---',
    '# Planned work on the email service',
  ];
  let n = words(parts.join('\n'));
  while (n < count) {
    const block = r.pick(blocks);
    // Repeats of one block must not make later ones free.
    const changed = r.chance(0.5) ? block : block.replace(/\d+/g, () => String(r.below(90) + 10));
    parts.push(changed);
    n += words(changed);
  }
  return `${parts.join('\n\n')}\n`;
}
