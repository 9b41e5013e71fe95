/** `hallway subjects`: ranked subject lines for a draft. */
import {formatOf} from './lint.ts';
import type {SubjectsCommand} from './options.ts';
import {complain, print} from './output.ts';
import {paint} from './paint.ts';
import {readStandardInput, readText} from './text.ts';
import {Workspaces} from './workspace.ts';

const ADVICE = '; add an "outcome:" that says what readers get';

/** Run the command. @returns the exit code */
export async function subjects({file, format}: SubjectsCommand): Promise<number> {
  const {text} = file === '-' ? readStandardInput() : readText(file);
  const {engine, config, problems, broken} = await new Workspaces().of(file);
  for (const problem of problems) complain(`${problem}\n`);
  const draft = engine.open(text, {format: formatOf(file, text)});
  const outline = draft.outline();
  const {subjectOptions, suggestSubjects, unusedOutcome} = await import('../server/on-demand.ts');
  const suggestions = suggestSubjects(outline, subjectOptions(config?.program ?? {}, draft.audience, engine));
  const stated = Boolean(outline.meta['outcome']);
  const current = draft.subject?.text ?? null;
  if (format === 'json') {
    await print(`${JSON.stringify({path: file, current, suggestions}, null, 2)}\n`);
  } else {
    let lines = `${current === null ? 'No subject yet' : `Now: ${current}`}\n`;
    const why = unusedOutcome(outline);
    if (why !== null) lines += `${paint('yellow', why)}\n`;
    else if (suggestions.length === 0) lines += `No better subject found${stated ? '' : ADVICE}.\n`;
    for (const {subject, from, confirm, evidence} of suggestions) {
      lines += `\n  ${paint('green', subject)}  ${paint('dim', from)}\n`;
      if (confirm !== null) lines += `    ${paint('yellow', `Only if true: ${confirm}`)}\n`;
      else if (evidence)
        lines += `    ${paint('dim', `Your draft says: ${evidence.text.replace(/\s+/g, ' ').trim()}`)}\n`;
    }
    await print(lines);
  }
  return broken ? 2 : 0;
}
