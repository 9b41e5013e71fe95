/** Linting a whole document that was linted before. */
import {announcement} from '../support/prose.ts';
import {median, ms, Peer, ratio, table} from './measure.ts';

const TOOLS = ['hallway', 'harper.js', 'write-good', 'textlint, write-good', 'markdownlint', 'retext, 7 rules, plain text', 'retext, 7 rules, Markdown']; // prettier-ignore

/** Measures and answers the table. */
export async function fullLint(quick: boolean): Promise<string> {
  const words = 10_000;
  const text = announcement(words);
  const peers = TOOLS.map((name) => new Peer(name));
  const samples = new Map<string, number[]>(TOOLS.map((name) => [name, []]));
  for (const peer of peers) for (let i = 0; i < 3; i++) await peer.ask({text});
  for (let i = 0; i < (quick ? 3 : 9); i++) {
    for (const peer of peers)
      samples.get(peer.name)!.push((await peer.ask({at: text.length - 1, remove: 0, insert: 'a'})).ms);
  }
  for (const peer of peers) peer.end();
  const of = (name: string): number => median(samples.get(name)!);
  console.log(`full lint: ${ms(of('hallway'))}`);
  return [
    '## Full lint of 10,000 words, warm\n',
    table(
      ['tool', 'median', 'words a second', 'of retext, Markdown', 'of harper.js'],
      TOOLS.map((name) => [
        name === 'hallway' ? '**Hallway**, all default rules' : name,
        ms(of(name)),
        Math.round((words / of(name)) * 1000).toLocaleString('en'),
        ratio(of(name), of('retext, 7 rules, Markdown')),
        ratio(of(name), of('harper.js')),
      ]),
    ),
  ].join('\n');
}
