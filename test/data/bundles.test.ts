import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';

const dist = new URL('../../dist/', import.meta.url);

/** Ways for shipped code to reach the network, in any of our bundles and whatever packages they hold. */
const WAYS = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bnew\s+WebSocket\b/,
  /\bnew\s+EventSource\b/,
  /\bsendBeacon\b/,
  /\brequire\(\s*["'](?:node:)?(?:https?|http2|dgram|tls)["']\s*\)/,
  /\bimport\(\s*["'](?:node:)?(?:https?|http2|dgram|tls)["']\s*\)/,
];

describe('the shipped code', () => {
  const bundles = existsSync(dist) ? readdirSync(dist).filter((name) => name.endsWith('.js')) : [];

  it('is built', () => {
    assert.ok(bundles.includes('server.web.js') && bundles.includes('commands.js'), 'Run npm run build first.');
  });

  it('is in ASCII, which takes half the memory', () => {
    for (const name of bundles) {
      const at = readFileSync(new URL(name, dist), 'utf8').search(/[^\0-\x7F]/);
      assert.equal(at, -1, name);
    }
  });

  for (const name of bundles) {
    it(`${name} has no way to the network`, () => {
      const code = readFileSync(new URL(name, dist), 'utf8');
      const found = WAYS.flatMap((way) => {
        const match = way.exec(code);
        return match === null ? [] : [code.slice(Math.max(0, match.index - 60), match.index + 80)];
      });
      assert.deepEqual(found, []);
    });
  }
});
