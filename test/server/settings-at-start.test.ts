import assert from 'node:assert/strict';
import {LspClient} from '../support/lsp-client.ts';

const URI = 'untitled:settings.md';
const text =
  '---\nmessage: press-statement\nsubject: Work from home more easily\n---\n\nWe will leverage it and utilise the the rest.\n';

describe('settings at start', () => {
  for (const [where, init] of [
    ['in their own key', {settings: {rules: {'business-buzzword': 'off'}, typingPause: 0}}],
    ['beside it', {rules: {'business-buzzword': 'off'}, typingPause: 0}],
  ] as const) {
    it(`are taken ${where}`, async () => {
      const client = await LspClient.start({init});
      const diagnostics = await client.open(URI, text);
      assert.ok(diagnostics.length > 0);
      assert.ok(!diagnostics.some(({code}) => code === 'business-buzzword'));
      await client.stop();
    });
  }
});
