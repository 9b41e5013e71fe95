/** Starts a rule: its folder, its page and its fixture, so that none is forgotten. `npm run new-rule -- no-foo` */
import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {run as listRules} from './generate/rules.ts';

const id = process.argv[2] ?? '';
if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) {
  console.error('Say the id of the rule in kebab-case: npm run new-rule -- vague-time');
  process.exit(2);
}
const root = new URL('../', import.meta.url);
const folder = new URL(`src/engine/rules/${id}/`, root);
if (existsSync(folder)) {
  console.error(`There is a rule ${id}.`);
  process.exit(2);
}
await mkdir(folder, {recursive: true});
await writeFile(
  new URL('index.ts', folder),
  `import type {BlockRule} from '../../types.ts';

/** Reports … */
export const rule: BlockRule = {
  meta: {
    id: '${id}',
    description: 'What it reports, one line in the reader’s words',
    group: 'plain-language',
    level: 'info',
    fixable: false,
    since: '0.1.0',
  },
  block(block, report) {
    const {words} = block;
    for (let i = 0; i < words.length; i++) {
      if (words.info[i]!.lower !== '${id}' || words.quoted[i]) continue;
      report({start: words.start[i]!, end: words.end[i]!, reason: 'What is wrong and what to do, one sentence.'});
    }
  },
};
`,
);
await writeFile(
  new URL('readme.md', folder),
  `# ${id}

## What it reports

## Why

## Examples

### Reported

\`\`\`text
${id}
\`\`\`

### Not reported

\`\`\`text clean
Something else.
\`\`\`

## When to turn it off

## Sources
`,
);
await writeFile(
  new URL(`test/engine/rules/${id}.md`, root),
  `# ${id}

## Reports

\`\`\`text
${id}
\`\`\`

## Keeps quiet in code

\`\`\`markdown clean
Call \`${id}\` once.
\`\`\`
`,
);
await listRules();
console.log(`src/engine/rules/${id}/index.ts     the rule: words and gaps first, the tree only where they say it can pay
src/engine/rules/${id}/readme.md    its page; the head is made by npm run generate
test/engine/rules/${id}.md          its examples; node .tools/update-fixtures.ts ${id} writes the marks, you read them
Then: npm run generate && npm run test:unit`);
