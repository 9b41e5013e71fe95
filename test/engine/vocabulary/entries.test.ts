/** Every entry of the built-in vocabulary against its own example, and against the others. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {parse} from 'yaml';
import {Reference} from '../../../.tools/quality/reference.ts';
import {idOf} from '../../../src/engine/vocabulary/table.ts';

const folder = new URL('../../../src/engine/vocabularies/', import.meta.url);

interface Source {
  readonly id?: string;
  readonly term: string;
  readonly reason?: string;
  readonly source?: string;
  readonly match?: readonly string[];
  readonly variants?: readonly string[];
  readonly example?: {readonly before: string; readonly after: string};
}

/** An audience that no entry is fine for. */
const NOBODY = ['nobody'];

const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.yml') && name !== 'known.yml')
  .flatMap((name) => (parse(readFileSync(new URL(name, folder), 'utf8')) as {entries: Source[]}).entries)
  .map((source) => ({...source, id: source.id ?? idOf(source.term)}));

describe('built-in vocabulary', () => {
  let reference: Reference;

  before(async function () {
    // the machine may be busy: reading seven files of YAML is the slow part
    this.timeout(30_000);
    reference = await Reference.load();
  });

  it('holds at least 1,200 entries, each with a source of need and an example', () => {
    assert.ok(sources.length >= 1200, String(sources.length));
    for (const source of sources) {
      assert.ok(source.source, `${source.id}: source`);
      assert.ok(source.example?.before && source.example.after, `${source.id}: example`);
    }
  });

  it('has no term with marks that never stand inside a phrase', () => {
    const marked = reference.entries.flatMap((entry) =>
      [...(entry.match ?? [entry.term, ...(entry.variants ?? [])]), ...(entry.except ?? [])].filter((text) =>
        /[^\p{L}\p{N}'’ ./_-]/u.test(text),
      ),
    );
    assert.deepEqual(marked, []);
  });

  it('finds each entry in its own bad example', () => {
    const missing = sources.filter(
      (source) =>
        !reference.prose(source.example!.before, 'paragraph', NOBODY).some((hit) => hit.entry.id === source.id),
    );
    assert.deepEqual(
      missing.map((source) => `${source.id}: ${source.example!.before}`),
      [],
    );
  });

  it('finds no warning in a good example', () => {
    const dirty: string[] = [];
    for (const source of sources) {
      for (const hit of reference.prose(source.example!.after, 'paragraph', NOBODY)) {
        if (hit.severity === 'warning') dirty.push(`${source.id}: ${hit.entry.id} in "${source.example!.after}"`);
      }
    }
    assert.deepEqual(dirty, []);
  });

  it('never offers a replacement that is itself to be avoided, when fix-all may apply it', () => {
    const found: string[] = [];
    for (const entry of reference.entries) {
      if (entry.fix !== 'swap' || entry.safe === false || entry.severity === 'hint') continue;
      const hits = reference.prose(`we ${entry.replacements[0]!} it`, 'paragraph', NOBODY);
      if (hits.length > 0)
        found.push(`${entry.id} -> ${entry.replacements[0]!}: ${hits.map((hit) => hit.entry.id).join(', ')}`);
    }
    assert.deepEqual(found, []);
  });

  it('has a drop-in for most bad examples of entries to be swapped', () => {
    const swaps = reference.entries.filter((entry) => entry.fix === 'swap');
    const without = swaps.filter((entry) => {
      const source = sources.find((item) => item.id === entry.id)!;
      return !reference
        .prose(source.example!.before, 'paragraph', NOBODY)
        .some((hit) => hit.entry.id === entry.id && hit.advice.expected !== null);
    });
    assert.ok(
      without.length < swaps.length * 0.08,
      `${String(without.length)} of ${String(swaps.length)}: ${without.map((entry) => entry.id).join(', ')}`,
    );
  });

  it('finds nothing new in a safely mended example, and mending it twice changes nothing', () => {
    const mend = (text: string): string => {
      const hits = reference.prose(text, 'paragraph', NOBODY).filter((hit) => hit.advice.safe && hit.advice.expected);
      return hits.reduceRight((mended, hit) => {
        const {start, end, texts} = hit.advice.expected!;
        return mended.slice(0, start) + texts[0]! + mended.slice(end);
      }, text);
    };
    const bad: string[] = [];
    for (const {id, example} of sources) {
      const before = new Set(reference.prose(example!.before, 'paragraph', NOBODY).map((hit) => hit.entry.id));
      const once = mend(example!.before);
      for (const hit of reference.prose(once, 'paragraph', NOBODY)) {
        if (hit.advice.safe || !before.has(hit.entry.id)) bad.push(`${id}: ${hit.entry.id} in "${once}"`);
      }
    }
    assert.deepEqual(bad, []);
  });

  it('repeats no term: neither as a term of two entries nor as a surface that silences another', () => {
    const owners = new Map<string, string[]>();
    for (const source of sources) {
      for (const text of source.match ?? [source.term, ...(source.variants ?? [])]) {
        const key = text.toLowerCase();
        owners.set(key, [...(owners.get(key) ?? []), source.id]);
      }
    }
    const senses = new Map(
      reference.entries.map((entry) => [entry.id, entry.sense ?? entry.before ?? entry.after ?? entry.caseSensitive]),
    );
    const twice = [...owners].filter(
      ([, ids]) => ids.length > 1 && ids.filter((id) => senses.get(id) === undefined).length > 1,
    );
    assert.deepEqual(twice, []);
  });
});
