/** The lazy views of a block that rules read. */
import type {Root} from 'nlcst';
import type {BlockView, DraftContext, PhraseMatch, ProseKind, Span, Words} from './types.ts';
import type {Prose} from './source/prose.ts';
import type {Advice, Entry} from './vocabulary/types.ts';
import type {Lexicon} from './words/lexicon.ts';
import {tokenize} from './words/tokenize.ts';
import {sentencesOf} from './words/sentences.ts';
import {parseEnglish} from './retext/parse.ts';

/** What views need from the engine. */
export interface ViewServices {
  readonly lexicon: Lexicon;
  /** Finds phrases in a block. */
  phrases(view: BlockView): PhraseMatch[];
  entryOf(match: PhraseMatch): Entry;
  adviceFor(view: BlockView, match: PhraseMatch): Advice;
}

/** A block's views; each is computed when first asked for. */
export class View implements BlockView {
  readonly kind: ProseKind;
  readonly source: string;
  readonly text: string;
  readonly context: DraftContext;
  readonly #services: ViewServices;
  #words: Words | null = null;
  #sentences: Span[] | null = null;
  #phrases: PhraseMatch[] | null = null;
  #tree: Root | null = null;

  constructor(prose: Prose, source: string, context: DraftContext, services: ViewServices) {
    this.kind = prose.kind;
    this.source = source;
    this.text = prose.text;
    this.context = context;
    this.#services = services;
  }

  get words(): Words {
    return (this.#words ??= tokenize(this.text, this.#services.lexicon));
  }

  get sentences(): readonly Span[] {
    return (this.#sentences ??= sentencesOf(this.text, this.words));
  }

  get phrases(): readonly PhraseMatch[] {
    return (this.#phrases ??= this.#services.phrases(this));
  }

  entryOf(match: PhraseMatch): Entry {
    return this.#services.entryOf(match);
  }

  adviceFor(match: PhraseMatch): Advice {
    return this.#services.adviceFor(this, match);
  }

  get tree(): Root {
    return (this.#tree ??= parseEnglish(this.text));
  }
}
