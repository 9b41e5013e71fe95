/** Quality of all rules together on the corpus: recall, false alarms, quiet drafts, findings by rule. */
import {readFile} from 'node:fs/promises';
import type {Finding} from '../../src/engine/types.ts';

const corpus = new URL('../../test/corpus/', import.meta.url);

interface Gold {
  readonly file: string;
  readonly message: string;
  readonly audience: string;
  readonly quiet: boolean;
  readonly jargon: readonly {readonly text: string; readonly offset: number; readonly category: string}[];
  readonly fine: readonly string[];
  readonly missing_parts: readonly string[];
}

/** Rules whose findings count as jargon found: they are about words. */
const WORDS = new Set(
  'it-jargon acronym unknown-acronym business-buzzword bureaucratic puffery it-centric-role incident-speak false-friend simplify coined-word noun-stack stock-phrase rare-word empty-apology'.split(
    ' ',
  ),
);

const percent = (part: number, whole: number): string => `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %`;

/**
 * Print the figures.
 * @param verbose also print what was missed and what was reported without need
 */
export async function run(verbose: boolean): Promise<void> {
  const {createEngine} = await import('../../src/engine/index.ts');
  const engine = createEngine({onError: (rule, error) => console.error(`rule ${rule} threw`, error)});
  const lines = (await readFile(new URL('gold.jsonl', corpus), 'utf8')).trim().split('\n');
  const byRule = new Map<string, {right: number; other: number}>();
  const missed: string[] = [];
  const alarms: string[] = [];
  let spans = 0;
  let found = 0;
  let byAny = 0;
  let fine = 0;
  let warned = 0;
  let hinted = 0;
  let quietWarnings = 0;
  let quietHints = 0;
  const parts = {right: 0, missed: 0, wrong: 0};
  for (const line of lines) {
    const gold = JSON.parse(line) as Gold;
    const source = await readFile(new URL(gold.file, corpus), 'utf8');
    const result = engine.lint(source, {
      format: gold.file.endsWith('.md') ? 'markdown' : 'plaintext',
      message: gold.message,
      audience: [gold.audience].flat(),
    });
    const short = gold.file.slice(7, 10);
    const show = (f: Finding): string =>
      `${source.slice(Math.max(0, f.start - 25), f.start)}[${source.slice(f.start, f.end)}]${source.slice(f.end, f.end + 25)}`.replace(
        /\s+/g,
        ' ',
      );
    const on = (f: Finding): boolean =>
      gold.jargon.some((span) => f.start < span.offset + span.text.length && span.offset < f.end);
    const words = result.findings.filter((f) => WORDS.has(f.rule));
    for (const span of gold.jargon) {
      spans++;
      if (result.findings.some((f) => f.start < span.offset + span.text.length && span.offset < f.end)) byAny++;
      if (words.some((f) => f.start < span.offset + span.text.length && span.offset < f.end)) found++;
      else
        missed.push(
          `${short} ${gold.audience} [${span.category}] ${source.slice(Math.max(0, span.offset - 40), span.offset)}[${span.text}]${source.slice(span.offset + span.text.length, span.offset + span.text.length + 25)}`.replace(
            /\s+/g,
            ' ',
          ),
        );
    }
    for (const f of result.findings) {
      const count = byRule.get(f.rule) ?? {right: 0, other: 0};
      if (on(f)) count.right++;
      else count.other++;
      byRule.set(f.rule, count);
      if (gold.quiet) {
        if (f.severity === 'info') quietHints++;
        else quietWarnings++;
        alarms.push(`quiet ${f.severity} ${short} ${f.rule}: ${show(f)}`);
      } else if (!on(f)) alarms.push(`other ${f.severity} ${short} ${f.rule}: ${show(f)} — ${f.reason}`);
    }
    for (const text of gold.fine) {
      fine++;
      const over = words.filter(
        (f) => !on(f) && occurrences(source, text).some((at) => f.start < at + text.length && at < f.end),
      );
      if (over.some((f) => f.severity !== 'info')) warned++;
      else if (over.length > 0) hinted++;
      for (const f of over) alarms.push(`fine ${f.severity} ${short} ${text} (${f.rule}): ${show(f)}`);
    }
    if (gold.message === 'press-statement') {
      const told = new Set(
        result.findings
          .filter((f) => f.rule === 'missing-part')
          .flatMap((f) => /Missing: ([a-z, -]+)/.exec(f.note ?? '')?.[1]?.split(', ') ?? []),
      );
      for (const part of ['what-changes', 'why-it-matters', 'when', 'what-to-do', 'help']) {
        const is = gold.missing_parts.includes(part);
        if (is && told.has(part)) parts.right++;
        else if (is) {
          parts.missed++;
          alarms.push(`part missed ${short} ${part}`);
        } else if (told.has(part)) {
          parts.wrong++;
          alarms.push(`part wrong ${short} ${part}`);
        }
      }
    }
  }
  console.log('rules, all together');
  console.log(
    `  gold spans found       ${String(found)} of ${String(spans)} (${percent(found, spans)}); by a finding of any rule ${String(byAny)}`,
  );
  console.log(
    `  fine words warned      ${String(warned)} of ${String(fine)} (${percent(warned, fine)}); hinted ${String(hinted)}`,
  );
  console.log(`  ten quiet drafts       ${String(quietWarnings)} warnings, ${String(quietHints)} hints`);
  console.log(
    `  missing parts          ${String(parts.right)} right, ${String(parts.missed)} missed, ${String(parts.wrong)} wrong`,
  );
  for (const [rule, {right, other}] of [...byRule].sort())
    console.log(`  ${rule.padEnd(22)} ${String(right).padStart(4)} on gold spans, ${String(other)} elsewhere`);
  if (!verbose) return;
  console.log(`\nmissed\n${missed.join('\n')}`);
  console.log(`\nfindings off the gold spans\n${alarms.sort().join('\n')}`);
}

/** Where a text stands as a whole word. */
function occurrences(source: string, text: string): number[] {
  const places: number[] = [];
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(source[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(source[at + text.length] ?? ' '))
      places.push(at);
  }
  return places;
}
