import assert from 'node:assert/strict';
import {Folder} from '../support/cli.ts';
import {draft} from '../support/drafts-lsp.ts';

describe('hallway lint --format', () => {
  let folder: Folder;
  before(async () => {
    folder = await Folder.with({'my notes/a,b.md': draft('We leverage 100% of it:\nyes.')});
  });
  after(() => folder.remove());

  const run = async (format: string, env?: Record<string, string>): Promise<string> =>
    (await folder.run(['lint', '--format', format, 'my notes/a,b.md'], env ? {env} : {})).stdout;

  it('pretty: place, severity, reason, rule and what to say instead', async () => {
    const text = await run('pretty');
    assert.match(text, /^my notes\/a,b\.md\n/);
    assert.match(text, /^ +6:4 {2}warning {2}.+ {2}business-buzzword\n +→ use/m);
    assert.match(text, /\d+ findings? in 1 draft: 0 errors, \d+ warnings?, \d+ hints?\.\n$/);
    assert.doesNotMatch(text, /\u001B/);
    assert.match(await run('pretty', {NO_COLOR: '', FORCE_COLOR: '1'}), /\u001B\[33mwarning/);
  });

  it('github: commands with their special characters escaped', async () => {
    const lines = (await run('github')).trimEnd().split('\n');
    const line = lines.find((one) => one.includes('business-buzzword'))!;
    assert.match(
      line,
      /^::warning file=my notes\/a%2Cb\.md,line=6,endLine=6,col=4,endColumn=11,title=hallway%3A business-buzzword::/,
    );
    for (const one of lines) assert.match(one, /^::(?:error|warning|notice) file=[^,]+,line=\d+,endLine=\d+/);
  });

  it('sarif: rules, places and fixes', async () => {
    const log = JSON.parse(await run('sarif')) as {
      version: string;
      runs: {
        columnKind: string;
        tool: {driver: {name: string; rules: {id: string}[]}};
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          locations: {physicalLocation: {artifactLocation: {uri: string}; region: Record<string, number>}}[];
          fixes?: {artifactChanges: {replacements: {insertedContent: {text: string}}[]}[]}[];
        }[];
      }[];
    };
    const [{columnKind, tool, results}] = log.runs as [(typeof log.runs)[0]];
    assert.equal(log.version, '2.1.0');
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.equal(tool.driver.name, 'hallway');
    const result = results.find(({ruleId}) => ruleId === 'business-buzzword')!;
    assert.equal(tool.driver.rules[result.ruleIndex]!.id, 'business-buzzword');
    assert.equal(result.level, 'warning');
    const {artifactLocation, region} = result.locations[0]!.physicalLocation;
    assert.equal(artifactLocation.uri, 'my%20notes/a,b.md');
    assert.deepEqual([region['startLine'], region['startColumn'], region['endColumn']], [6, 4, 12]);
    assert.equal(result.fixes![0]!.artifactChanges[0]!.replacements[0]!.insertedContent.text, 'use');
  });
});
