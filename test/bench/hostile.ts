/** Texts that were written to hurt, at half a megabyte and at one: growth, and time against ordinary prose. */
import {HOSTILE} from '../support/hostile.ts';
import {announcement} from '../support/prose.ts';
import {ms, Peer, table} from './measure.ts';

const SIZE = 1_000_000;

/** Measures and answers the table. Processor time of one thread, so that other work on the machine does not show as growth. */
export async function hostile(quick: boolean): Promise<string> {
  const size = quick ? SIZE / 10 : SIZE;
  const peer = new Peer('hallway', ['--single-threaded']);
  const best = async (text: string): Promise<number> => {
    let least = Infinity;
    for (let i = 0; i < 3; i++) least = Math.min(least, (await peer.ask({text})).cpu);
    return least;
  };
  const prose = announcement(size / 5).slice(0, size);
  const ordinary = await best(prose);
  const rows: {name: string; time: number; exponent: number}[] = [];
  for (const [name, make] of Object.entries(HOSTILE)) {
    const half = await best(make(size / 2));
    const whole = await best(make(size));
    rows.push({name, time: whole, exponent: Math.log2(whole / half)});
  }
  peer.end();
  rows.sort((a, b) => b.time - a.time);
  const steep = rows.filter(({exponent, time}) => exponent > 1.2 && time > ordinary / 20);
  const slow = rows.filter(({time}) => time > 10 * ordinary);
  console.log(`hostile texts: ${String(rows.length)}, slow ${String(slow.length)}, steep ${String(steep.length)}`);
  return [
    `## Hostile texts of ${String(size / 1000)} kB\n`,
    `${String(rows.length)} texts; ordinary prose of that size takes ${ms(ordinary)} of processor time. Slower than ten times that: ${String(slow.length)}. Growth exponent above 1.2 (from half the size; where it takes over a twentieth of ordinary prose): ${String(steep.length)}. The slowest, and all that grow:\n`,
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
