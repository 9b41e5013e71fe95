/** Prints how good the product is on the corpus: `npm run quality [-- --verbose] [words|subjects|…]`. */
import {existsSync} from 'node:fs';

const PARTS = ['words', 'replacements', 'subjects', 'rules', 'unseen'];
const verbose = process.argv.includes('--verbose');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

for (const part of PARTS) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  const url = new URL(`./quality/${part}.ts`, import.meta.url);
  if (!existsSync(url)) continue;
  const {run} = (await import(url.href)) as {run(verbose: boolean): Promise<void>};
  await run(verbose);
}
