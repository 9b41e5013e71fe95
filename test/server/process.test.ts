import assert from 'node:assert/strict';
import {fork, spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import type {PublishDiagnosticsParams} from 'vscode-languageserver-protocol';
import {draft} from '../support/drafts-lsp.ts';
import {LspClient} from '../support/lsp-client.ts';

const SERVER = fileURLToPath(new URL('../../src/server/node.ts', import.meta.url));
const text = draft('We leverage it.');

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
}

describe('server process', () => {
  it('serves over standard input and output and ends with 0 after shutdown and exit', async () => {
    const client = await LspClient.start({command: [process.execPath, SERVER, '--stdio']});
    const found = await client.open('untitled:a.md', text);
    assert.ok(found.some(({code}) => code === 'business-buzzword'));
    assert.equal(await client.stop(), 0);
  });

  it('ends with 1 when its client goes away without a word', async () => {
    const child = spawn(process.execPath, [SERVER, '--stdio'], {stdio: ['pipe', 'ignore', 'inherit']});
    const ended = once(child, 'exit');
    child.stdin.end();
    assert.deepEqual(await ended, [1, null]);
  });

  it('serves over the channel of a parent process', async () => {
    const child = fork(SERVER, ['--node-ipc'], {execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc']});
    const answered = (test: (message: Message) => boolean): Promise<Message> =>
      new Promise((resolve) => {
        child.on('message', (message: Message) => {
          if (test(message)) resolve(message);
        });
      });
    const initialized = answered(({id}) => id === 1);
    const params = {processId: null, rootUri: null, capabilities: {}};
    child.send({jsonrpc: '2.0', id: 1, method: 'initialize', params});
    await initialized;
    const published = answered(({method}) => method === 'textDocument/publishDiagnostics');
    child.send({jsonrpc: '2.0', method: 'initialized', params: {}});
    const textDocument = {uri: 'untitled:a.md', languageId: 'markdown', version: 1, text};
    child.send({jsonrpc: '2.0', method: 'textDocument/didOpen', params: {textDocument}});
    const {diagnostics} = (await published).params as PublishDiagnosticsParams;
    assert.ok(diagnostics.some(({code}) => code === 'business-buzzword'));
    const ended = once(child, 'exit');
    child.disconnect();
    assert.deepEqual(await ended, [1, null]);
  });
});
