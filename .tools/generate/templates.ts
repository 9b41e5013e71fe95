/** Compiles the starts of messages (src/workspace/templates/templates.yml) to a module and to editor snippets. */
import {readFile, writeFile} from 'node:fs/promises';
import {parse} from 'yaml';
import type {TemplateFile} from '../../src/workspace/templates/types.ts';
import {checkSchema} from './check-schema.ts';

const FOLDER = new URL('../../src/workspace/templates/', import.meta.url);

const SNIPPETS = new URL('../../snippets/messages.code-snippets', import.meta.url);

/** Names that stand for times; the others have to be declared. */
const TIMES = ['today', 'now', 'clock'];

/** Writes the generated module; throws with every mistake when the data does not keep to its schema. */
export async function run(): Promise<void> {
  const data = await read();
  const text = `/** Starts of messages. Generated from templates.yml by npm run generate; do not edit. */\nimport type {TemplateFile} from './types.ts';\n\nexport const templateFile: TemplateFile = ${JSON.stringify(data)};\n`;
  await writeFile(new URL('templates.generated.ts', FOLDER), text);
  await writeFile(SNIPPETS, await snippets());
}

/** The editor's own time, in snippets that nobody renders at the moment they are used. */
const CURRENT = {
  date: '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}',
  time: '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}T${CURRENT_HOUR}:${CURRENT_MINUTE}${CURRENT_TIMEZONE_OFFSET}',
};

/**
 * Press statements and party lines by prefix: `press-upgrade`, `line-outage`. This file is committed, because the
 * manifest names it; a test compares it with what this function gives.
 */
export async function snippets(): Promise<string> {
  // Imported late: it needs the module written above.
  const {listTemplates, renderTemplate} = await import('../../src/workspace/templates/index.ts');
  const all: Record<string, {prefix: string; description: string; body: string[]}> = {};
  for (const {message, about, title, detail} of listTemplates()) {
    if (about === null) continue;
    const line = message === 'party-line';
    const body = renderTemplate(message, {about})!
      .snippet.replace(
        /^(started): "\$\{(\d+):\[date and time\]\}"$/m,
        `$1: \${$2:${CURRENT.time.replaceAll('$', '$$$$')}}`,
      )
      .replace(/-\$\{\d+:\[date\]\}"$/m, `-${CURRENT.date.replaceAll('$', '$$$$')}"`);
    const name = `${line ? 'Party line' : 'Press statement'}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
    all[name] = {prefix: `${line ? 'line' : 'press'}-${about}`, description: detail, body: body.split('\n')};
  }
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** Read and check the file. */
export async function read(): Promise<TemplateFile> {
  const data = parse(await readFile(new URL('templates.yml', FOLDER), 'utf8'), {merge: true}) as TemplateFile;
  const schema = JSON.parse(await readFile(new URL('templates.schema.json', FOLDER), 'utf8')) as Record<
    string,
    unknown
  >;
  const errors = [...checkSchema(data, schema), ...checkNames(data)];
  if (errors.length > 0) throw new Error(`templates.yml:\n  ${errors.join('\n  ')}`);
  return data;
}

/** What a schema cannot say: names are declared, audiences exist, each kind of message stands once. */
function checkNames({placeholders, audiences, templates}: TemplateFile): string[] {
  const errors: string[] = [];
  const ids = new Set(audiences.map(({id}) => id));
  const seen = new Set<string>();
  for (const {message, about, subject, facts, body, audiences: named} of templates) {
    const at = `${message}${about === undefined ? '' : ` about ${about}`}`;
    if (seen.has(at)) errors.push(`${at}: stands twice`);
    seen.add(at);
    for (const id of named) if (!ids.has(id)) errors.push(`${at}: there is no audience ${id}`);
    const text = [subject ?? '', ...Object.values(facts ?? {}).flat(), body].join('\n');
    for (const [whole, name] of text.matchAll(/\{([^}+]*)[^}]*\}/g)) {
      if (!TIMES.includes(name!) && !(name! in placeholders)) errors.push(`${at}: ${whole} is not declared`);
    }
    if (text.replaceAll(/\[[^[\]]+\]/g, '').match(/[[\]]/)) errors.push(`${at}: a bracket has no partner`);
  }
  return errors;
}
