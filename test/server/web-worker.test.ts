import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createContext, runInContext} from 'node:vm';
import type {PublishDiagnosticsParams} from 'vscode-languageserver-protocol';
import {createEngine} from '../../src/engine/index.ts';
import {ClientCommand, Method, type StatusParams} from '../../src/protocol/index.ts';
import {readabilityOf} from '../../src/server/status.ts';

const root = new URL('../../', import.meta.url);

interface Message {
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: unknown;
}

/** The shipped web worker, in a scope that holds what a worker's does and nothing of Node's. */
class WebWorker {
  /** Everything it has sent. */
  readonly sent: Message[] = [];
  readonly #scope: {onmessage?: (event: {data: unknown}) => void; postMessage?: (message: unknown) => void} = {};
  readonly #channels: MessageChannel[] = [];
  #told: (() => void) | null = null;

  constructor() {
    this.#scope.postMessage = (message) => {
      this.sent.push(structuredClone(message) as Message);
      this.#told?.();
    };
    const channel = (): MessageChannel => {
      const made = new MessageChannel();
      this.#channels.push(made);
      return made;
    };
    // A function that is called as a class gives what it returns.
    const MessageChannelHere = function (): MessageChannel {
      return channel();
    };
    const context = createContext({
      self: this.#scope,
      MessageChannel: MessageChannelHere,
      TextDecoder,
      TextEncoder,
      performance,
      setTimeout,
      clearTimeout,
    });
    runInContext(readFileSync(new URL('dist/server.web.js', root), 'utf8'), context);
  }

  send(message: Message): void {
    this.#scope.onmessage!({data: {jsonrpc: '2.0', ...message}});
  }

  /** The parameters of the last message of a kind, sent already or still to come. */
  async last<T>(is: (message: Message) => boolean): Promise<T> {
    for (;;) {
      const found = this.sent.findLast(is);
      if (found !== undefined) return found.params as T;
      await new Promise<void>((resolve) => (this.#told = resolve));
    }
  }

  stop(): void {
    for (const {port1, port2} of this.#channels) for (const port of [port1, port2]) port.close();
  }
}

describe('the web worker', () => {
  let worker: WebWorker;
  before(() => (worker = new WebWorker()));
  after(() => worker.stop());

  it('finds in real drafts what the sources find, and counts what they count', async () => {
    const initializationOptions = {typingPause: 0, clientCommands: [ClientCommand.suggestSubjects]};
    const params = {processId: null, rootUri: null, capabilities: {}, initializationOptions};
    worker.send({id: 1, method: 'initialize', params});
    await worker.last(({id}) => id === 1);
    worker.send({method: 'initialized', params: {}});
    const engine = createEngine();
    const folder = new URL('test/corpus/drafts/', root);
    const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    texts.push(
      '---\nmessage: newsletter\nsubject: >-\n  A menu\n---\n\nAn à-la-carte café menu naïvely has a 8 hour résumé, cherubim and alumni, and the the matrices were taken from it by us.\n',
    );
    for (const [number, text] of texts.entries()) {
      const draft = engine.open(text, {format: 'markdown'});
      draft.step();
      if (!draft.isDraft) continue;
      worker.sent.length = 0;
      const uri = `untitled:${String(number)}`;
      worker.send({
        method: 'textDocument/didOpen',
        params: {textDocument: {uri, languageId: 'markdown', version: 1, text}},
      });
      // The figures come when all of it is checked, and behind the findings.
      const {grade, limit} = await worker.last<StatusParams>(({method}) => method === Method.status);
      assert.deepEqual({grade, limit}, readabilityOf(draft), text);
      const {diagnostics} = await worker.last<PublishDiagnosticsParams>(
        ({method}) => method === 'textDocument/publishDiagnostics',
      );
      assert.deepEqual(
        diagnostics.map(({code, range}) => [code, range]),
        draft.published(1000).map(({finding, line}) => [
          finding.rule,
          {
            start: {line: line + finding.startLine, character: finding.startCharacter},
            end: {line: line + finding.endLine, character: finding.endCharacter},
          },
        ]),
        text,
      );
    }
  }).timeout(30_000);
});
