/**
 * Writes the marks of fixtures and rule pages anew from what the rules find, for a person to read before it is committed:
 * `node .tools/update-fixtures.ts [rule …]`. Messages are spelled out where they were, and in the first example.
 */
import {existsSync, readdirSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {parseMarked, printMarks, type Example} from '../test/support/marked-text.ts';
import {applyFirst, findingsOf, marksOf} from '../test/support/run-example.ts';

if (process.env['CI']) throw new Error('marks are not written where they are checked');
const root = new URL('../', import.meta.url);
const wanted = process.argv.slice(2);

/** The content of an example as it should stand in the file. */
function contentOf(rule: string, example: Example, first: boolean): string[] {
  const findings = findingsOf(rule, example.draft, example);
  if (example.kind === 'clean' || findings.length === 0) return example.draft.replace(/\n$/, '').split('\n');
  const spelled = (index: number): boolean => (first && index === 0) || example.marks[index]?.message != null;
  return printMarks(example.draft, marksOf(findings, spelled));
}

for (const rule of readdirSync(new URL('src/engine/rules/', root), {withFileTypes: true})) {
  if (!rule.isDirectory() || (wanted.length > 0 && !wanted.includes(rule.name))) continue;
  for (const path of [`test/engine/rules/${rule.name}.md`, `src/engine/rules/${rule.name}/readme.md`]) {
    const url = new URL(path, root);
    if (!existsSync(url)) continue;
    const text = await readFile(url, 'utf8');
    const isPage = path.startsWith('src/');
    const examples = parseMarked(text, path, isPage ? (headings) => headings.includes('Examples') : undefined);
    const lines = text.split('\n');
    const firstMarked = examples.findIndex((one) => one.kind === 'marked');
    // From the end, so that the places of the examples before stay true.
    for (let e = examples.length - 1; e >= 0; e--) {
      const example = examples[e]!;
      const findings = findingsOf(rule.name, example.draft, example);
      if (example.kind === 'marked' && findings.length === 0)
        console.log(`${path}:${String(example.line)} finds nothing`);
      if (example.kind === 'clean' && findings.length > 0)
        console.log(
          `${path}:${String(example.line)} is not clean: ${findings.map((f) => `“${f.actual ?? ''}”`).join(', ')}`,
        );
      if (example.fixed !== null) {
        let close = example.lines[1] + 1;
        while (!/^(`{3,}|~{3,}).*fixed/.test(lines[close]!)) close++;
        const end = lines.findIndex((line, k) => k > close && /^(`{3,}|~{3,})$/.test(line));
        lines.splice(close + 1, end - close - 1, ...applyFirst(example.draft, findings).replace(/\n$/, '').split('\n'));
      }
      lines.splice(
        example.lines[0],
        example.lines[1] - example.lines[0],
        ...contentOf(rule.name, example, e === firstMarked),
      );
    }
    const updated = lines.join('\n');
    if (updated !== text) {
      await writeFile(url, updated);
      console.log(`${path} written`);
    }
  }
}
