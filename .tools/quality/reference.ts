/**
 * The words part of the product without the engine around it: every vocabulary match in a file with its advice. It reads
 * the vocabularies as they are now, not as generated, so that an edit can be measured at once.
 */
import {readVocabularies} from '../generate/vocabulary.ts';
import {Matcher} from '../../src/engine/phrases/match.ts';
import {compileTable} from '../../src/engine/phrases/table.ts';
import {WordIds} from '../../src/engine/phrases/word-ids.ts';
import {cutMarkdown} from '../../src/engine/source/cut-markdown.ts';
import {cutPlain} from '../../src/engine/source/cut-plain.ts';
import {START, type CutBlock} from '../../src/engine/source/cut.ts';
import {readFrontMatter, readMailHeaders} from '../../src/engine/source/meta.ts';
import {proseOf, type Prose} from '../../src/engine/source/prose.ts';
import type {ProseKind, Words} from '../../src/engine/types.ts';
import {compile} from '../../src/engine/vocabulary/compile.ts';
import {replacements} from '../../src/engine/vocabulary/replace.ts';
import {applies} from '../../src/engine/vocabulary/resolve.ts';
import type {Advice, Entry, Place} from '../../src/engine/vocabulary/types.ts';
import {Lexicon} from '../../src/engine/words/lexicon.ts';
import {tokenize} from '../../src/engine/words/tokenize.ts';

/** One match with offsets in the file. */
export interface Hit {
  readonly entry: Entry;
  readonly severity: 'warning' | 'info';
  readonly start: number;
  readonly end: number;
  readonly kind: ProseKind;
  readonly advice: Advice;
  /** Offset of the block's prose in the file; `advice.expected` counts from it. */
  readonly offset: number;
  /** Prose of the block. */
  readonly text: string;
}

/** Everything needed to find words. */
export class Reference {
  readonly #entries: readonly Entry[];
  readonly #matcher: Matcher;
  readonly #lexicon: Lexicon;

  /** @param entries all entries, in order */
  constructor(entries: readonly Entry[], silent: readonly string[]) {
    const ids = new WordIds();
    const table = compileTable(compile(entries, silent), ids);
    this.#entries = entries;
    this.#lexicon = new Lexicon(ids.get);
    this.#matcher = new Matcher([table], ids);
  }

  /** The vocabularies in the source folder. */
  static async load(): Promise<Reference> {
    const {entries, known} = await readVocabularies();
    return new Reference(entries, [...known.words.filter((word) => word.includes(' ')), ...(known.phrases ?? [])]);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /**
   * Matches in one stretch of prose.
   * @param text prose, masked
   * @param kind of its block
   * @param audience audiences of the draft; an entry is left out when it is fine for all of them
   */
  prose(text: string, kind: ProseKind, audience: readonly string[], offset = 0): Hit[] {
    const words: Words = tokenize(text, this.#lexicon);
    const hits: Hit[] = [];
    const placeOf = (firstWord: number, lastWord: number): Place => ({text, words, kind, firstWord, lastWord});
    const matches = this.#matcher.find(text, words, (match) =>
      applies(this.#entries[match.entry]!, match.form, placeOf(match.firstWord, match.lastWord)),
    );
    for (const match of matches) {
      const entry = this.#entries[match.entry]!;
      if (audience.every((id) => entry.fineFor.includes(id)) || words.quoted[match.firstWord]) continue;
      const place = placeOf(match.firstWord, match.lastWord);
      const severity = entry.severity === 'hint' ? 'info' : 'warning';
      hits.push({
        entry,
        severity,
        start: offset + match.start,
        end: offset + match.end,
        kind,
        advice: replacements(entry, match.form, place),
        offset,
        text,
      });
    }
    return hits;
  }

  /**
   * Matches in a whole file.
   * @param source the file
   * @param markdown false for plain text
   */
  file(source: string, markdown: boolean, audience: readonly string[]): Hit[] {
    return proseOfFile(source, markdown).flatMap((prose) => this.prose(prose.text, prose.kind, audience, prose.start));
  }
}

/** All prose of a file with offsets in it. */
export function proseOfFile(source: string, markdown: boolean): Prose[] {
  const all: Prose[] = [];
  const emit = (block: CutBlock): undefined => {
    const text = source.slice(block.start, block.end);
    if (block.quoted) return;
    const found =
      block.kind === 'front-matter'
        ? readFrontMatter(text).prose
        : block.kind === 'headers'
          ? readMailHeaders(text).prose
          : proseOf({kind: block.kind, text, contents: block.contents, contentEnd: block.contentEnd}, markdown);
    for (const prose of found) all.push({...prose, start: prose.start + block.start, end: prose.end + block.start});
  };
  if (markdown) cutMarkdown(source, START, emit);
  else cutPlain(source, START, emit);
  return all;
}
