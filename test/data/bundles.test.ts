import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

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

  it('finds in words with accents what the sources find', async () => {
    const text =
      '---\nmessage: press-statement\nsubject: Café\n---\n\nThe à-la-carte café menu naïvely accommodates a résumé, façade and cliché approximations of organisational Übersetzungen.\n';
    const {createEngine} = await import('../../src/engine/index.ts');
    const built = createRequire(import.meta.url)('../../dist/engine.js') as {createEngine: typeof createEngine};
    const grade = (make: typeof createEngine): unknown => {
      const draft = make({}).open(text, {format: 'markdown'});
      draft.step();
      return [draft.readability(), draft.findings().map(({rule, start, reason}) => [rule, start, reason])];
    };
    assert.deepEqual(grade(built.createEngine), grade(createEngine));
    // The command line has parts of its own.
    const file = join(mkdtempSync(join(tmpdir(), 'hallway-')), 'cafe.md');
    writeFileSync(file, text);
    const printed = spawnSync(process.execPath, [
      fileURLToPath(new URL('cli.js', dist)),
      'lint',
      file,
      '--format',
      'json',
    ]);
    const [report] = JSON.parse(printed.stdout.toString()) as [{readability: unknown; findings: {rule: string}[]}];
    const [readability, findings] = grade(createEngine) as [unknown, [string][]];
    assert.deepEqual(report.readability, readability);
    assert.deepEqual(
      report.findings.map(({rule}) => rule),
      findings.map(([rule]) => rule),
    );
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
