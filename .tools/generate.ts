/** Makes every generated module, in the order they need each other: `npm run generate`. */
import {existsSync} from 'node:fs';

const STEPS = ['rules', 'simplify', 'vocabulary', 'phrases', 'outcomes', 'templates', 'words', 'manifest', 'pages'];

for (const step of STEPS) {
  const url = new URL(`./generate/${step}.ts`, import.meta.url);
  if (!existsSync(url)) continue;
  const generator = (await import(url.href)) as {run(): Promise<void>};
  await generator.run();
}
