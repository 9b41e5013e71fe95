/** Texts that were written to hurt, at a quarter of a megabyte and at one: growth, and time against ordinary prose. */
import {HOSTILE} from '../support/hostile.ts';
import {announcement} from '../support/prose.ts';
import {ms, Peer, table} from './measure.ts';

const SIZE = 1_000_000;
/** The smaller text of each pair is so many times as small. Over one doubling, chance shows as growth. */
const PARTS = 4;
/** Runs of which the best counts. */
const TIMES = 3;
/** Growth exponent from which a text is reported. */
const STEEP = 1.2;
/** What takes less than this part of what ordinary prose takes is too short to tell its growth. */
const SMALL = 20;

const growth = (part: number, whole: number): number => Math.log(whole / part) / Math.log(PARTS);

/** Measures and answers the table. Processor time of one thread, so that other work on the machine does not show as growth. */
export async function hostile(quick: boolean): Promise<string> {
  const size = quick ? SIZE / 10 : SIZE;
  const peer = new Peer('hallway', ['--single-threaded']);
  const best = async (text: string, times = TIMES): Promise<number> => {
    let least = Infinity;
    for (let i = 0; i < times; i++) least = Math.min(least, (await peer.ask({text})).cpu);
    return least;
  };
  const prose = announcement(size / 5).slice(0, size);
  const ordinary = await best(prose);
  const rows: {name: string; time: number; exponent: number}[] = [];
  for (const [name, make] of Object.entries(HOSTILE)) {
    let part = await best(make(size / PARTS));
    let whole = await best(make(size));
    // Other work on the machine only ever adds time: what looks steep is asked again before it is said to be.
    if (growth(part, whole) > STEEP && whole > ordinary / SMALL) {
      part = Math.min(part, await best(make(size / PARTS), 3 * TIMES));
      whole = Math.min(whole, await best(make(size), 3 * TIMES));
    }
    rows.push({name, time: whole, exponent: growth(part, whole)});
  }
  peer.end();
  rows.sort((a, b) => b.time - a.time);
  const steep = rows.filter(({exponent, time}) => exponent > STEEP && time > ordinary / SMALL);
  const slow = rows.filter(({time}) => time > 10 * ordinary);
  console.log(`hostile texts: ${String(rows.length)}, slow ${String(slow.length)}, steep ${String(steep.length)}`);
  return [
    `## Hostile texts of ${String(size / 1000)} kB\n`,
    `${String(rows.length)} texts; ordinary prose of that size takes ${ms(ordinary)} of processor time. Slower than ten times that: ${String(slow.length)}. Growth exponent above ${String(STEEP)} (from a quarter of the size; where it takes over a twentieth of ordinary prose): ${String(steep.length)}. The slowest, and all that grow:\n`,
    table(
      ['text', 'time', 'of ordinary prose', 'exponent'],
      rows
        .filter((row, i) => i < 12 || steep.includes(row))
        .map(({name, time, exponent}) => [
          name,
          ms(time),
          `${(time / ordinary).toFixed(2)} times`,
          exponent.toFixed(2),
        ]),
    ),
  ].join('\n');
}
