'use strict';

const vscode = require('vscode');

/** What the model does next, and what it was asked; tests read and write it through `exports`. */
const model = {
  /** Text to answer with, an error code of the editor to fail with, or null to wait until the request is cancelled. */
  answer: '',
  fails: false,
  prompts: [],
  /** How many requests were cancelled. */
  stopped: 0,
};

const information = {
  id: 'test',
  name: 'Test',
  family: 'test',
  version: '1',
  maxInputTokens: 10_000,
  maxOutputTokens: 1000,
  capabilities: {},
};

async function respond(_model, messages, _options, progress, token) {
  model.prompts.push(messages.flatMap(({content}) => content.map(({value}) => value)).join('\n'));
  if (model.fails) throw vscode.LanguageModelError.Blocked('The quota of this month is used up.');
  if (model.answer === null) {
    await new Promise((resolve) => token.onCancellationRequested(resolve));
    model.stopped++;
    return;
  }
  // In pieces, as models answer.
  for (const piece of model.answer.match(/[^]{1,7}/g) ?? []) progress.report(new vscode.LanguageModelTextPart(piece));
}

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.lm.registerLanguageModelChatProvider('hallway-tests', {
      provideLanguageModelChatInformation: () => [information],
      provideLanguageModelChatResponse: respond,
      provideTokenCount: async (_model, text) => String(text).length,
    }),
  );
  return model;
};
