/**
 * The documents the client has open. A draft lives as the engine's blocks only; no text of the whole is kept or built.
 */
import type {Draft, Engine, Format} from '../engine/index.ts';
import type {Folder} from './folder.ts';
import type {ContentChange} from './text-file.ts';

/** A document that can be a draft. */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly format: Format;
  /** Version the client gave with the last change. */
  version: number;
  draft: Draft;
  /** The engine the draft was opened with; another one after the settings have changed. */
  engine: Engine;
  folder: Folder;
  /** True after "Check This Document". */
  checked = false;
  /** True while the path makes it a draft. */
  byPath: boolean;
  /** Settles when all of the document is linted; null when nothing is under way. */
  linting: Promise<void> | null = null;
  /** False once the client has closed it: whatever is under way must publish nothing. */
  open = true;
  /** Offset of the caret after the last keystroke, while findings there wait for a pause; -1 when none wait. */
  caret = -1;
  /** Line of the last edit, from 0: where the writer is at work. */
  focus = 0;

  constructor(uri: string, languageId: string, format: Format, version: number, text: string, folder: Folder) {
    this.uri = uri;
    this.languageId = languageId;
    this.format = format;
    this.version = version;
    this.folder = folder;
    this.byPath = folder.isDraftPath(uri);
    this.engine = folder.engine;
    this.draft = this.engine.open(text, {format});
  }

  /** True when the document gets findings. */
  get isDraft(): boolean {
    return this.checked || this.byPath || this.draft.isDraft;
  }

  /**
   * Take over changes of the client, in order.
   * @returns true when a range was edited and the document was not replaced as a whole
   */
  apply(changes: readonly ContentChange[], version: number): boolean {
    this.version = version;
    let ranged = true;
    this.caret = -1;
    for (const {range, text} of changes) {
      if (range) {
        this.draft.edit(range, text);
        this.focus = range.start.line;
        // Typing, deleting or replacing a few letters; a paste is no word in the making.
        const typed = changes.length === 1 && text.length <= 2 && range.start.line === range.end.line;
        if (typed) this.caret = this.draft.offsetAt(range.start) + text.length;
      } else {
        this.#open(text);
        ranged = false;
      }
    }
    return ranged;
  }

  /** True when the folder's settings have changed since the draft was opened. */
  get stale(): boolean {
    return this.folder.engine !== this.engine;
  }

  /** Open the same text again with the folder's present settings. */
  reopen(folder: Folder): void {
    const text = this.draft.text();
    this.folder = folder;
    this.byPath = folder.isDraftPath(this.uri);
    this.#open(text);
  }

  #open(text: string): void {
    this.engine = this.folder.engine;
    this.draft = this.engine.open(text, {format: this.format});
  }
}

/** How a document is cut, or null when it can be no draft. Editors name plain text and mail in different ways. */
export function formatOf(languageId: string, uri: string): Format | null {
  if (languageId === 'markdown' || languageId === 'quarto' || languageId === 'rmd') return 'markdown';
  if (['plaintext', 'eml', 'text', 'mail', 'email'].includes(languageId)) return 'plaintext';
  if (languageId !== '') return null;
  if (/\.(?:md|markdown)$/i.test(uri)) return 'markdown';
  return /\.(?:txt|eml)$/i.test(uri) ? 'plaintext' : null;
}
