import assert from 'node:assert/strict';
import type {StatusParams} from '../../src/protocol/index.ts';
import {statusLabel, statusText, statusTooltip} from '../../src/client/status-text.ts';

const status: StatusParams = {
  uri: 'untitled:Untitled-1',
  version: 1,
  draft: true,
  grade: 11.2,
  limit: 8,
  words: 210,
  seconds: 55,
  audience: ['everyone'],
};

describe('the status bar', () => {
  it('shows grade, limit, words and reading time', () => {
    assert.equal(statusText(status), 'Grade 11, limit 8 · 210 words, 55 s');
  });

  it('does not round away that the grade is over the limit', () => {
    assert.equal(statusText({...status, grade: 8.4}), 'Grade 8.4, limit 8 · 210 words, 55 s');
    assert.equal(statusText({...status, grade: 7.8}), 'Grade 8, limit 8 · 210 words, 55 s');
    assert.equal(statusText({...status, grade: 9.3, limit: 9.5}), 'Grade 9, limit 9.5 · 210 words, 55 s');
  });

  it('counts minutes', () => {
    assert.equal(statusText({...status, words: 480, seconds: 125.6}), 'Grade 11, limit 8 · 480 words, 2 min 6 s');
    assert.equal(statusText({...status, words: 460, seconds: 120}), 'Grade 11, limit 8 · 460 words, 2 min');
  });

  it('says what it can of a short text', () => {
    assert.equal(statusText({...status, grade: null, words: 1, seconds: 0}), '1 word, 0 s');
  });

  it('is read aloud in whole words', () => {
    assert.equal(
      statusLabel({...status, seconds: 61}),
      'Hallway: Reading grade 11, limit 8. 210 words, 1 minute 1 second to read. Select to list the sentences that cost most.',
    );
  });

  it('explains itself', () => {
    assert.match(statusTooltip(status), /above \*\*8\*\*, the limit for `everyone`/);
    assert.match(
      statusTooltip({...status, grade: 6, audience: ['finance', 'sales']}),
      /The limit for `finance, sales` is \*\*8\*\*/,
    );
    assert.match(statusTooltip({...status, grade: null}), /Too little text/);
  });
});
