/**
 * Publishes diagnostics: at most 1,000 a document, the most severe first, never a list the client has already.
 *
 * Linting a keystroke takes a fraction of a millisecond; publishing is what costs. So the JSON of each finding is kept as
 * long as the finding stands on its line, and a list is put together from these fragments.
 */
import type {Diagnostic} from 'vscode-languageserver-protocol';
import type {Connection} from './connection.ts';
import type {BlockFinding, PlacedFinding} from '../engine/index.ts';
import {Method, type StatusParams} from '../protocol/index.ts';
import {ascii, SOURCE, tailJson} from './diagnostics.ts';
import type {OpenDocument} from './documents.ts';
import type {PlacedProblem} from './folder.ts';
import {FragmentList} from './fragment-list.ts';
import {JsonParams} from './json-params.ts';
import {statusOf} from './status.ts';
import type {ContentChange} from './text-file.ts';

/** Editors keep no more a document; what is sent beyond that is waste. */
export const MAX_DIAGNOSTICS = 1000;

/** What the publisher asks of its session. */
export interface PublisherOptions {
  /** True when the client wants versions with diagnostics. */
  readonly versions: boolean;
  /** True when the client makes a link of a rule's page. */
  readonly links: boolean;
  /** True when the client shows figures in its status bar. */
  readonly status: boolean;
}

/** The JSON of a finding on a line. */
interface Fragment {
  line: number;
  json: string;
  readonly tail: string;
}

/** What the client has of a document. */
interface Sent {
  /** False until a list was sent. */
  any: boolean;
  readonly list: FragmentList;
  /** The findings in the list. */
  placed: readonly PlacedFinding[];
  /** The notice at the head of the list, as JSON; empty for none. */
  notice: string;
  /** JSON of the figures, version left out. */
  status: string;
  /** Rules whose findings at the caret were visible before the last keystroke: they stay visible. */
  visible: ReadonlySet<string>;
}

/** Publishes diagnostics and figures for the documents of one session. */
export class Publisher {
  readonly #connection: Connection;
  readonly #options: () => PublisherOptions;
  readonly #sent = new Map<OpenDocument, Sent>();
  readonly #fragments = new WeakMap<BlockFinding, Fragment>();
  #problemFiles = new Map<string, string>();
  /** Documents whose list is on its way to a client that reads slowly, and whether it is outdated by now. */
  readonly #writing = new Map<OpenDocument, boolean>();

  constructor(connection: Connection, options: () => PublisherOptions) {
    this.#connection = connection;
    this.#options = options;
  }

  /**
   * Publish what was found so far.
   * @param notice a diagnostic about the document itself, put before the findings; null for none
   */
  publish(document: OpenDocument, notice: Diagnostic | null = null): void {
    if (this.#writing.has(document)) {
      this.#writing.set(document, true);
      return;
    }
    const sent = this.#sentOf(document);
    const changed = sent.list.update(this.#collect(document, sent, notice));
    // A document that never had findings needs no empty list, unless it is a draft: then it was checked.
    if (changed || (!sent.any && document.isDraft)) {
      sent.any = true;
      this.#send(document, sent.list.parts, notice);
    }
    this.#publishStatus(document, sent);
  }

  /** The client closed the document: take its diagnostics away. */
  forget(document: OpenDocument): void {
    const sent = this.#sent.get(document);
    this.#sent.delete(document);
    this.#writing.delete(document);
    if (sent && sent.list.length > 0) void this.#connection.sendDiagnostics({uri: document.uri, diagnostics: []});
  }

  /** Before an edit: remember which rules the writer sees a finding of where the edit is. */
  remember(document: OpenDocument, changes: readonly ContentChange[]): void {
    const sent = this.#sentOf(document);
    const [change] = changes;
    if (changes.length !== 1 || !change?.range) {
      sent.visible = new Set();
      return;
    }
    const start = document.draft.offsetAt(change.range.start);
    const end = document.draft.offsetAt(change.range.end);
    sent.visible = new Set(
      sent.placed.filter((placed) => touches(placed, start, end)).map(({finding}) => finding.rule),
    );
  }

  /** Publish mistakes in workspace files, and take away those that are mended. */
  publishProblems(problems: readonly PlacedProblem[]): void {
    const files = new Map<string, Diagnostic[]>([...this.#problemFiles.keys()].map((uri) => [uri, []]));
    for (const {uri, line, column, endLine, endColumn, message, severity} of problems) {
      const list = files.get(uri) ?? [];
      files.set(uri, list);
      list.push({
        range: {
          start: {line: line - 1, character: column - 1},
          end: {line: endLine - 1, character: endColumn - 1},
        },
        severity: severity === 'error' ? 1 : 2,
        source: SOURCE,
        message,
      });
    }
    const now = new Map<string, string>();
    for (const [uri, diagnostics] of files) {
      const json = JSON.stringify(diagnostics);
      if (json !== (this.#problemFiles.get(uri) ?? '[]')) void this.#connection.sendDiagnostics({uri, diagnostics});
      if (diagnostics.length > 0) now.set(uri, json);
    }
    this.#problemFiles = now;
  }

  #sentOf(document: OpenDocument): Sent {
    let sent = this.#sent.get(document);
    if (!sent) {
      sent = {any: false, list: new FragmentList(), placed: [], notice: '', status: '', visible: new Set()};
      this.#sent.set(document, sent);
    }
    return sent;
  }

  /** JSON of all that is to be published; what stayed where it was is the same string as before. */
  #collect(document: OpenDocument, sent: Sent, notice: Diagnostic | null): string[] {
    const before = sent.placed;
    const shift = sent.notice === '' ? 0 : 1;
    let placed: readonly PlacedFinding[] = [];
    if (document.isDraft) placed = document.draft.published(MAX_DIAGNOSTICS, document.focus);
    const {caret} = document;
    if (caret >= 0) {
      // The word in the making is not judged before its writer pauses, unless it was marked already.
      placed = placed.filter((one) => !touches(one, caret, caret) || sent.visible.has(one.finding.rule));
    }
    const items: string[] = [];
    if (notice) items.push(ascii(notice));
    for (let i = 0; i < placed.length; i++) {
      const {finding, line} = placed[i]!;
      const same = before[i]?.finding === finding && before[i]!.line === line;
      items.push(same ? sent.list.item(i + shift)! : this.#fragment(finding, line));
    }
    sent.placed = placed;
    sent.notice = notice ? items[0]! : '';
    return items;
  }

  #fragment(finding: BlockFinding, line: number): string {
    let fragment = this.#fragments.get(finding);
    if (!fragment) {
      fragment = {line: -1, json: '', tail: tailJson(finding, this.#options().links)};
      this.#fragments.set(finding, fragment);
    }
    if (fragment.line !== line) {
      const {startLine, startCharacter, endLine, endCharacter} = finding;
      fragment.line = line;
      // Joined and not concatenated: the engine of the language keeps a concatenation as a tree until it is read.
      fragment.json = [
        '{"range":{"start":{"line":',
        line + startLine,
        ',"character":',
        startCharacter,
        '},"end":{"line":',
        line + endLine,
        ',"character":',
        endCharacter,
        '}}',
        fragment.tail,
      ].join('');
    }
    return fragment.json;
  }

  #send(document: OpenDocument, list: readonly Uint8Array[], notice: Diagnostic | null): void {
    const version = this.#options().versions ? `,"version":${document.version}` : '';
    const params = new JsonParams(`{"uri":${ascii(document.uri)}${version},"diagnostics":[`, list, ']}');
    const writing = this.#connection.sendNotification('textDocument/publishDiagnostics', params);
    this.#writing.set(document, false);
    writing
      .catch((error: unknown) => this.#connection.logError(`Diagnostics could not be sent. ${String(error)}`))
      .finally(() => {
        const outdated = this.#writing.get(document);
        this.#writing.delete(document);
        // Keystrokes went on while the client read: only the newest list is worth sending.
        if (outdated && document.open) this.publish(document, notice);
      });
  }

  #publishStatus(document: OpenDocument, sent: Sent): void {
    if (!this.#options().status || (document.isDraft && !document.draft.complete)) return;
    const status: StatusParams = statusOf(document);
    const key = JSON.stringify({...status, version: 0});
    if (key === sent.status) return;
    sent.status = key;
    void this.#connection.sendNotification(Method.status, status);
  }
}

/** True when a finding touches a stretch of the document. */
function touches({finding, offset}: PlacedFinding, start: number, end: number): boolean {
  return offset + finding.start <= end && offset + finding.end >= start;
}
