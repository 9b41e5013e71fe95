import type {SubjectSuggestion} from '../../src/protocol/index.ts';
import {isPartOf, ownLine, rowsOf} from '../../src/client/subject-rows.ts';
import {equal, ok} from './support/assert.ts';

const line = (subject: string, from: SubjectSuggestion['from'], confirm: string | null = null): SubjectSuggestion => ({
  subject,
  from,
  confirm,
  evidence: null,
});

const offer = {own: null, model: {kind: 'off'}, had: true, note: null} as const;

describe('the rows of the list of subject lines', () => {
  it('begin with what the draft says, and end with what is to be confirmed', () => {
    const rows = rowsOf({
      ...offer,
      suggestions: [
        line('From the catalogue', 'catalogue', 'Is it so?'),
        line('From a model', 'model'),
        line('From the draft', 'body'),
        line('From a model, too', 'model', 'Is this true?'),
      ],
    });
    equal(
      rows.map(({label}) => label),
      ['From the draft', 'From a model', '', 'From the catalogue', 'From a model, too'],
    );
    equal([rows[3]?.detail, rows[4]?.detail], ['Is it so?', 'Is this true?'], 'questions');
  });

  it('are read aloud without icons and marks', () => {
    const [row] = rowsOf({...offer, suggestions: [line('Photograph a receipt with your phone', 'outcome')]});
    const spoken = `${row!.label}, ${row!.description}, ${row!.detail}`;
    ok(!/[│$]/.test(spoken), spoken);
    // What a phone shows of it is read once more: that is the preview.
    equal(spoken.match(/Photograph a receipt with your phone/g)?.length, 1, 'how often the whole line is read');
  });

  it('tell why the outcome that the writer stated is none of them', () => {
    const note = 'The outcome in the front matter asks a question; give the answer.';
    const rows = rowsOf({...offer, suggestions: [], note});
    equal(
      rows.map(({label, detail}) => [label, detail]),
      [['The outcome you stated is not offered', 'The outcome in the front matter asks a question; give the answer']],
    );
  });

  it('hold what the writer typed first, with its question', () => {
    const verdict = {subject: 'Free coffee', verdict: 'confirm', reason: 'Is this true?', evidence: null} as const;
    const rows = rowsOf({
      ...offer,
      own: {text: 'Free coffee', verdict},
      suggestions: [line('Free coffee on Monday', 'body')],
    });
    equal([rows[0]?.label, rows[0]?.detail], ['Free coffee', 'Is this true?'], 'the first row');
    equal(ownLine('Free coffee', verdict), {subject: 'Free coffee', confirm: 'Is this true?', claim: true});
    equal(ownLine('UPDATE', {...verdict, verdict: 'drop', reason: 'It is all capitals or holds no words.'}), {
      subject: 'UPDATE',
      confirm: 'It is all capitals or holds no words. Use it all the same?',
      claim: false,
    });
  });

  it('tell in two parts what went wrong with the model, and what to do', () => {
    const failed = (message: string): readonly (string | undefined)[] => {
      const row = rowsOf({...offer, suggestions: [], model: {kind: 'failed', message}}).at(-1)!;
      return [row.label, row.description, row.detail];
    };
    equal(failed('The model declined to answer: choose another model, or write the subject yourself.'), [
      'The model declined to answer',
      undefined,
      'Choose another model, or write the subject yourself',
    ]);
    equal(failed('The model did not answer (Gateway: no route): try again.'), [
      'The model did not answer',
      'Gateway: no route',
      'Try again',
    ]);
  });

  it('leave out what the subject says already', () => {
    const current = 'Approve orders from your phone, without a token';
    equal(
      ['Approve orders from your phone', 'approve orders from your phone without a token', 'Orders from'].map((one) =>
        isPartOf(one, current),
      ),
      [true, true, true],
    );
    equal(
      ['Approve orders', 'Approve order', 'Orders without a token'].map((one) => isPartOf(one, current)),
      [true, false, false],
    );
    equal(isPartOf('Approve orders', null), false, 'where there is no subject');
  });
});
