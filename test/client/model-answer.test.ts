import assert from 'node:assert/strict';
import {readAnswer} from '../../src/client/model-answer.ts';

describe('the answer of a language model', () => {
  it('is read as one subject a line', () => {
    assert.deepEqual(
      readAnswer(
        'Here are some ideas:\n\n1. **Work from home more easily**\n- "Sign in once a day."\n2) Sign in once a day',
      ),
      {kind: 'subjects', subjects: ['Work from home more easily', 'Sign in once a day']},
    );
  });

  for (const line of [
    'Phase I of the move starts on Monday',
    'If you need a new card, order it online',
    'Please send your hours by Friday',
    'Thank you for testing the new scanners',
    'Find your options for lunch on one page',
    'Track your request from your phone',
    'Cannot print? Use the spare printer',
    'Note down your badge number by Friday',
  ]) {
    it(`may be “${line}”`, () => assert.deepEqual(readAnswer(line), {kind: 'subjects', subjects: [line]}));
  }

  for (const answer of [
    "I'm sorry, but I can't help with that.",
    'Sorry, I cannot assist.',
    'I’m unable to do this.',
    'Unfortunately, I am not able to assist with that request',
    'I must decline this request because it could be used for phishing.',
    'I must decline this request.\nPlease contact your security team.',
    'Regrettably, I have to decline',
    'As an AI model, subject lines for this message are out of reach',
    'This request cannot be processed',
    'Unable to comply with this request.',
    'My apologies, that goes against my guidelines.',
    'We are not able to answer this prompt.',
  ]) {
    it(`declines with “${answer}”`, () => assert.deepEqual(readAnswer(answer), {kind: 'declined'}));
  }

  for (const answer of [
    '',
    '  \n\n',
    'Let me know if you would like more options',
    'Sure! Happy to help.',
    'Here are five subject lines:',
    'Each of these subject lines stays under 60 characters',
    'If you would like, these options can be adjusted',
    'Please share the message first, with more context',
    'Subject lines',
  ]) {
    it(`holds nothing in “${answer.trim()}”`, () => assert.deepEqual(readAnswer(answer), {kind: 'nothing'}));
  }

  it('keeps the lines among the talk', () => {
    assert.deepEqual(
      readAnswer(
        'I cannot judge the tone, but here you are:\n- Book a room from the corridor\n\nLet me know if I can help',
      ),
      {kind: 'subjects', subjects: ['Book a room from the corridor']},
    );
  });
});
