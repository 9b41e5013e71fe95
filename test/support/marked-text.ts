/**
 * Marked drafts: Markdown files in which a fence holds a draft and rows under its lines mark the findings.
 *
 *     ```markdown
 *     We utilize the portal.
 *        ^~~~~~~ [simplify] “utilize”: say “use”. => use
 *     ```
 *
 * - A row of one `^` and tildes marks what stands above it, in UTF-16 units; `[rule]` follows, with the severity where it
 *   is not the rule's own (`[rule info]`), then the message if it is to be checked, then `=>` and the replacements
 *   parted by ` | `.
 * - A mark without brackets goes on in a row of tildes under the next line of the draft; only while one is open is a row
 *   of tildes a mark, so a draft may hold tilde fences.
 * - The info string of a fence names the format (`text`, `markdown`), then `clean` (no finding) or `fixed` (the draft
 *   before it with the first replacement of each finding), then options of the rule as JSON. `with` in it switches on
 *   other rules whose findings are not looked at.
 */

/** A marked stretch of a draft. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** Null: the rule's own level. */
  readonly severity: string | null;
  /** Null: not spelled out. */
  readonly message: string | null;
  readonly expected: readonly string[];
}

/** One fence. */
export interface Example {
  /** The heading above it. */
  readonly name: string;
  /** Line of the opening fence in the file, from 1. */
  readonly line: number;
  readonly format: 'markdown' | 'plaintext';
  readonly kind: 'marked' | 'clean';
  readonly draft: string;
  readonly marks: readonly Mark[];
  /** The draft as it is to be after the first replacement of each finding; null when no `fixed` fence follows. */
  readonly fixed: string | null;
  readonly options: Readonly<Record<string, unknown>>;
  /** First and last line of the fence's content in the file, from 0; last is exclusive. */
  readonly lines: readonly [number, number];
}

/** A mistake in a marked file. */
export class MarkError extends Error {}

const HEAD = /^( *)\^(~*)(?: +(?:\[([a-z-]+)(?: (error|warning|info))?\])(?: (.*))?)?$/;

/**
 * Takes the marks out of the lines of a fence.
 * @param lines content of the fence
 * @param where named in errors
 */
export function parseMarks(lines: readonly string[], where: string): {draft: string; marks: Mark[]} {
  const kept: string[] = [];
  const starts: number[] = [];
  const marks: Mark[] = [];
  let open: {start: number; end: number} | null = null;
  let offset = 0;
  let above = -1;
  for (const line of lines) {
    const head = HEAD.exec(line);
    const goesOn: RegExpExecArray | null =
      open === null ? null : /^( *)(~+)(?: +\[([a-z-]+)(?: (error|warning|info))?\](?: (.*))?)?$/.exec(line);
    if (goesOn !== null && open !== null) {
      if (above < 0) throw new MarkError(`${where}: a mark stands above the first line`);
      const from: number = starts[above]! + goesOn[1]!.length;
      const upTo: number = from + goesOn[2]!.length;
      if (goesOn[3] === undefined) open = {start: open.start, end: upTo};
      else {
        marks.push(markOf(open.start, upTo, goesOn[3], goesOn[4], goesOn[5]));
        open = null;
      }
      continue;
    }
    if (head !== null && above >= 0) {
      const start = starts[above]! + head[1]!.length;
      const end = start + 1 + head[2]!.length;
      if (end > starts[above]! + kept[above]!.length)
        throw new MarkError(`${where}: a mark reaches behind its line: ${line}`);
      if (head[3] === undefined) {
        if (open !== null) throw new MarkError(`${where}: a mark begins while another is open`);
        open = {start, end};
      } else marks.push(markOf(start, end, head[3], head[4], head[5]));
      continue;
    }
    kept.push(line);
    starts.push(offset);
    offset += line.length + 1;
    above = kept.length - 1;
  }
  if (open !== null) throw new MarkError(`${where}: a mark is never closed`);
  return {draft: kept.map((line) => `${line}\n`).join(''), marks: marks.sort((a, b) => a.start - b.start)};
}

function markOf(start: number, end: number, rule: string, severity: string | undefined, rest = ''): Mark {
  const arrow = rest.startsWith('=> ') ? 0 : rest.indexOf(' => ');
  const message = arrow < 0 ? rest : rest.slice(0, arrow);
  const texts = arrow < 0 ? '' : rest.slice(arrow).replace(/^ ?=> /, '');
  return {
    start,
    end,
    rule,
    severity: severity ?? null,
    message: message === '' ? null : message,
    expected:
      texts === ''
        ? []
        : texts.split(' | ').map((text) => (text === '∅' ? '' : text.replace(/␣/g, ' ').replace(/⏎/g, '\n'))),
  };
}

/**
 * Prints a draft with its marks: the inverse of `parseMarks`.
 * @param draft ends with a line break
 * @param marks sorted, not overlapping
 */
export function printMarks(draft: string, marks: readonly Mark[]): string[] {
  const out: string[] = [];
  let offset = 0;
  for (const line of draft.replace(/\n$/, '').split('\n')) {
    out.push(line);
    const end = offset + line.length;
    for (const mark of marks) {
      if (mark.start > end || mark.end <= offset || (mark.start === end && mark.end > mark.start)) continue;
      const first = mark.start >= offset;
      const last = mark.end <= end;
      // A following line's part begins at its first mark of text: indentation belongs to no finding.
      const indent = first ? 0 : line.length - line.trimStart().length;
      const from = first ? mark.start - offset : indent;
      const to = Math.min(mark.end, end) - offset;
      const row = `${' '.repeat(from)}${first ? '^' : '~'}${'~'.repeat(Math.max(0, to - from - 1))}`;
      out.push(last ? `${row} ${label(mark)}` : row);
    }
    offset = end + 1;
  }
  return out;
}

function label({rule, severity, message, expected}: Mark): string {
  const texts = expected.map((text) => (text === '' ? '∅' : text.replace(/^ | $/g, '␣').replace(/\n/g, '⏎')));
  return `[${rule}${severity === null ? '' : ` ${severity}`}]${message === null ? '' : ` ${message}`}${texts.length === 0 ? '' : ` => ${texts.join(' | ')}`}`;
}

/**
 * Reads the fences of a file.
 * @param text the file
 * @param file named in errors
 * @param wanted tells by the headings above a fence whether it is an example; all are when absent
 */
export function parseMarked(
  text: string,
  file: string,
  wanted: (headings: readonly string[]) => boolean = () => true,
): Example[] {
  const lines = text.split('\n');
  const examples: Example[] = [];
  const headings: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const heading = /^(#{1,6}) (.+)$/.exec(lines[i]!);
    if (heading) {
      headings.length = heading[1]!.length - 1;
      headings[heading[1]!.length - 1] = heading[2]!;
      continue;
    }
    const fence = /^(`{3,}|~{3,})(\S*)(.*)$/.exec(lines[i]!);
    if (!fence) continue;
    const close = lines.findIndex((line, k) => k > i && line.startsWith(fence[1]!) && line.trim() === fence[1]);
    const where = `${file}:${String(i + 1)}`;
    if (close < 0) throw new MarkError(`${where}: the fence is never closed`);
    const content = lines.slice(i + 1, close);
    const at = i;
    i = close;
    if (!wanted(headings.filter((one) => one))) continue;
    const info = fence[3]!.trim();
    const flags = info.replace(/\{.*$/, '').trim().split(/\s+/).filter(Boolean);
    const json = /\{.*$/.exec(info)?.[0];
    let options: Record<string, unknown> = {};
    if (json !== undefined) {
      try {
        options = JSON.parse(json) as Record<string, unknown>;
      } catch {
        throw new MarkError(`${where}: the options are no JSON: ${json}`);
      }
    }
    for (const flag of flags)
      if (flag !== 'clean' && flag !== 'fixed')
        throw new MarkError(`${where}: unknown word “${flag}” in the info string`);
    const format = fence[2] === 'markdown' ? 'markdown' : fence[2] === 'text' ? 'plaintext' : null;
    if (format === null) throw new MarkError(`${where}: name the format of the draft, text or markdown`);
    if (flags.includes('fixed')) {
      const before = examples.at(-1);
      if (before?.kind !== 'marked' || before.fixed !== null)
        throw new MarkError(`${where}: a fixed draft stands behind a marked one`);
      examples[examples.length - 1] = {...before, fixed: content.map((line) => `${line}\n`).join('')};
      continue;
    }
    const {draft, marks} = parseMarks(content, where);
    const clean = flags.includes('clean');
    if (clean && marks.length > 0) throw new MarkError(`${where}: a clean draft has marks`);
    examples.push({
      name: headings.at(-1) ?? file,
      line: at + 1,
      format,
      kind: clean ? 'clean' : 'marked',
      draft,
      marks,
      fixed: null,
      options,
      lines: [at + 1, close],
    });
  }
  return examples;
}
