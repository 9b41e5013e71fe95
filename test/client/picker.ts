import * as vscode from 'vscode';
import {equal, ok} from './support/assert.ts';
import {closeAll, status, write} from './support/drafts.ts';
import {allowModel, testModel, type TestModel} from './support/model.ts';

const DRAFT = `---
message: press-statement
subject: Scanner upgrade 4.2
---

From Monday you can print a label from your phone. You sign in once in the morning, and you stay connected all day.
`;

/** Milliseconds between two tries: the editor tells nobody when a list is open, or which row is the active one. */
const AGAIN = 200;
const TRIES = 80;

const SUGGEST = 'hallway.suggestSubjects';
const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const LEAVE = 'workbench.action.closeQuickOpen';

/** Try something until it has had its effect. */
async function insist(what: string, done: () => boolean, attempt: () => Thenable<unknown>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    await attempt();
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
    if (done()) return;
  }
  throw new Error(`It did not come to this: ${what}.`);
}

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

describe('the list of subject lines', () => {
  let model: TestModel;
  let document: vscode.TextDocument;
  let command: Thenable<unknown> | undefined;
  let drafts = 0;

  const subject = (): string => /^subject: (.*)$/m.exec(document.getText())?.[1] ?? '';

  before(async () => {
    model = await testModel();
    await allowModel(true);
  });

  beforeEach(async () => {
    model.answer = '';
    model.fails = false;
    model.stopped = 0;
    model.prompts.length = 0;
    command = undefined;
    ({document} = await write(`announcements/scanner-${++drafts}.md`, DRAFT));
    await status(document);
  });

  afterEach(closeAll);
  after(() => allowModel(undefined));

  /** Open the list and go to its last row, which asks the model. */
  const askModel = (): Promise<void> =>
    insist(
      'a request',
      () => model.prompts.length > 0,
      async () => {
        // The list of the try before, and the line it wrote where it was not yet open for the way to its last row.
        await run(LEAVE);
        await command;
        if (document.getText() !== DRAFT) await run('undo');
        command = run(SUGGEST);
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
        await run('quickInput.last');
        await run(ACCEPT);
      },
    );

  it('writes the line that is chosen, which can be undone', async () => {
    command = run(SUGGEST);
    await insist(
      'a new subject',
      () => subject() !== 'Scanner upgrade 4.2',
      () => run(ACCEPT),
    );
    await command;
    ok(/label|sign in/i.test(subject()), `The subject is “${subject()}”`);
    await run('undo');
    equal(document.getText(), DRAFT, 'the draft after “undo”');
  });

  it('stops asking the model when the writer leaves, and does not come back', async () => {
    model.answer = null;
    await askModel();
    await insist(
      'the end of the request',
      () => model.stopped > 0,
      () => run(LEAVE),
    );
    await command;
    await run(ACCEPT);
    equal([model.prompts.length, document.getText()], [1, DRAFT], 'number of requests, and the draft');
  });

  it('takes the answers of the model in, and the writer chooses', async () => {
    model.answer = 'Stay connected all day';
    await askModel();
    equal(document.getText(), DRAFT, 'the draft before anything was chosen');
    // The row that told of the request leads to the first answer; the next Enter takes it.
    await insist(
      'the answer as subject',
      () => subject() === 'Stay connected all day',
      () => run(ACCEPT),
    );
    await command;
  });
});
