/** A keystroke: from one letter that makes a finding come or go to the last byte of the published findings. */
import {announcement} from '../support/prose.ts';
import {lineStarts, placeIn} from '../support/drafts.ts';
import {median, memoryOf, mib, ms, Peer, quantile, ratio, table} from './measure.ts';
import {Wire} from './wire.ts';

/** How often each tool is asked; peers lint everything anew and need patience. */
const SIZES: readonly {readonly words: number; readonly keys: number; readonly every: Readonly<Record<string, number>>}[] = [
  {words: 1000, keys: 60, every: {'harper.js': 2, 'write-good': 2, 'textlint, write-good': 4, markdownlint: 4, 'retext, 7 rules, Markdown': 6}},
  {words: 10_000, keys: 60, every: {'harper.js': 10, 'write-good': 10, 'textlint, write-good': 20, markdownlint: 20, 'retext, 7 rules, Markdown': 20}},
  {words: 100_000, keys: 60, every: {'harper.js': 20, 'write-good': 20, 'textlint, write-good': 30, markdownlint: 30, 'retext, 7 rules, Markdown': 30}},
]; // prettier-ignore

/** Keystrokes in a run; an odd number, so that each run ends where the next one begins. */
const RUN = 11;
/** Keystrokes before the first that counts; an even number. */
const WARM = 100;

/** Typed at the ends of paragraphs all over the document; the last letter makes the finding. */
const SENTENCE = ' We utiliz it.';

/** Measures and answers the tables. */
export async function keystrokes(quick: boolean): Promise<string> {
  const rows: string[][] = [];
  const memory: string[][] = [];
  const ours: number[] = [];
  for (const {words, keys, every} of quick ? SIZES.slice(0, 2) : SIZES) {
    let text = announcement(words);
    const places = paragraphEnds(text);
    const at: number[] = [];
    // The sentences are there from the start, one letter short of a finding.
    for (let i = 9; i >= 0; i--) {
      const place = places[Math.floor((i + 0.5) * (places.length / 10))]!;
      text = text.slice(0, place) + SENTENCE + text.slice(place);
    }
    for (let i = text.indexOf(SENTENCE); i >= 0; i = text.indexOf(SENTENCE, i + 1))
      at.push(i + SENTENCE.indexOf(' it'));
    const starts = lineStarts(text);
    const wire = new Wire();
    await wire.open(text);
    const peers = Object.keys(every).map((name) => new Peer(name));
    for (const peer of peers) await peer.ask({text});
    const samples = new Map<string, number[]>(['hallway', ...Object.keys(every)].map((name) => [name, []]));
    let bytes = 0;
    // A writer types thousands of letters: the first hundred, while the code is still being compiled, are not counted.
    // The peers are warm as well: each has linted the document twice before its first sample.
    for (let key = 0; key < WARM; key++) {
      const {line, character} = placeIn(starts, at[Math.floor(key / 2) % at.length]!);
      await wire.type(line, character, key % 2, key % 2 === 0 ? 'e' : '');
    }
    for (const peer of peers) await peer.ask({at: 0, remove: 0, insert: ''});
    for (let key = 0; key < keys; key++) {
      const place = at[Math.floor(key / 2) % at.length]!;
      const {line, character} = placeIn(starts, place);
      // Letters come in runs; one by itself would measure how long the process takes to wake up behind the peers.
      for (let n = 0; n < RUN; n++) {
        const typed = (key + n) % 2 === 0;
        const answer = await wire.type(line, character, typed ? 0 : 1, typed ? 'e' : '');
        samples.get('hallway')!.push(answer.ms);
        bytes = answer.bytes;
      }
      for (const peer of peers) {
        // Asked now and then, with the text as it is now: a re-lint of all of it is what a keystroke costs there.
        if (key % every[peer.name]! !== 0) continue;
        const one = await peer.ask({at: place, remove: 0, insert: 'e'});
        samples.get(peer.name)!.push(one.ms);
        await undo(peer, place, words);
      }
    }
    const harper = median(samples.get('harper.js')!);
    for (const [name, found] of samples) {
      rows.push([
        `${words.toLocaleString('en')} words, ${name === 'hallway' ? '**Hallway**, over the language server' : name}`,
        ms(median(found)),
        ms(quantile(found, 0.95)),
        String(found.length),
        ratio(median(found), harper),
      ]);
    }
    ours.push(median(samples.get('hallway')!));
    if (words === 100_000 || quick) {
      const server = memoryOf(wire.pid);
      const last = await peers.find(({name}) => name === 'harper.js')!.ask({at: 0, remove: 0, insert: ''});
      memory.push(
        [
          `Hallway's language server, ${words.toLocaleString('en')} words open`,
          mib(server),
          ratio(server, last.memory),
        ],
        ['harper.js in a bare process', mib(last.memory), '1'],
      );
    }
    wire.end();
    for (const peer of peers) peer.end();
    console.log(
      `keystroke, ${String(words)} words: ${ms(ours.at(-1)!)}, message of ${String(Math.round(bytes / 1024))} KiB`,
    );
  }
  const growth = ours.at(-1)! / ours[0]!;
  return [
    '## Keystroke to findings\n',
    table(['document and tool', 'median', '95th percentile', 'samples', 'of harper.js'], rows),
    `\nOurs at ${quick ? '10,000' : '100,000'} words takes ${growth.toFixed(2)} times what it takes at 1,000.\n`,
    '## Memory\n',
    table(['process', 'resident', 'of harper.js'], memory),
  ].join('\n');
}

/** Takes the letter back; on long documents without linting in between, since only the text matters. */
async function undo(peer: Peer, at: number, words: number): Promise<void> {
  if (words <= 10_000) await peer.ask({at, remove: 1, insert: ''});
}

/** Offsets of the ends of plain paragraphs. */
function paragraphEnds(text: string): number[] {
  const ends: number[] = [];
  let at = 0;
  for (const block of text.split('\n\n')) {
    at += block.length;
    if (/^[A-Z][^|]{60,}\.$/.test(block) && !/\n\s*[-*\d]/.test(block)) ends.push(at);
    at += 2;
  }
  if (ends.length < 10) throw new Error('The document has too few paragraphs.');
  return ends;
}
