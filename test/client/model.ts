import * as vscode from 'vscode';
import type {SubjectSuggestion} from '../../src/protocol/index.ts';
import {equal, ok} from './support/assert.ts';
import {closeAll, extension, file, show, status, write} from './support/drafts.ts';
import {allowModel, testModel, type TestModel} from './support/model.ts';

async function failure(promise: PromiseLike<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It did not fail.');
}

describe('the language model of the editor', () => {
  let model: TestModel;

  const suggest = async (token?: vscode.CancellationToken): Promise<readonly SubjectSuggestion[]> => {
    const {document} = await show(file('announcements/vpn-upgrade.md'));
    await status(document);
    return (await extension().activate()).suggestWithModel(document.uri, token);
  };

  before(async () => {
    model = await testModel();
    await allowModel(true);
  });

  beforeEach(() => {
    model.answer = '';
    model.fails = false;
    model.prompts.length = 0;
  });

  afterEach(closeAll);
  after(() => allowModel(undefined));

  it('sees no draft unless the writer allows it', async () => {
    await allowModel(false);
    try {
      const {message} = await failure(suggest());
      ok(message.includes('hallway.languageModel'), message);
      equal(model.prompts.length, 0, 'number of prompts');
    } finally {
      await allowModel(true);
    }
  });

  it('is given the draft, its readers and what makes a good subject', async () => {
    model.answer = 'Work from home more easily';
    await suggest();
    equal(model.prompts.length, 1, 'number of prompts');
    for (const part of ['work from home more easily', 'everyone', 'System Upgrade to Version 999', '60 characters']) {
      ok(model.prompts[0]!.includes(part), `“${part}” is missing in the prompt: ${model.prompts[0]!}`);
    }
  });

  it('is held against the draft', async () => {
    model.answer = [
      'Here are some ideas:',
      '1. **Work from home more easily**',
      '- "Sign in once in the morning."',
      'Save 40 % of your time',
      'Enjoy free coffee',
    ].join('\n');
    const found = await suggest();
    const subjects = found.map(({subject, from, confirm}) => [subject, from, confirm === null]);
    equal(subjects, [
      ['Work from home more easily', 'model', true],
      ['Sign in once in the morning', 'model', true],
      ['Enjoy free coffee', 'model', false],
    ]);
    ok(/coffee/.test(found[2]!.confirm!), `The question names what is not in the draft: ${found[2]!.confirm!}`);
  });

  it('may decline, which is said in plain words', async () => {
    for (const answer of [
      "I'm sorry, but I can't help with that.",
      'Sorry, I cannot assist.',
      'I’m unable to do this.',
      'I must decline this request because it could be used for phishing.',
    ]) {
      model.answer = answer;
      const {message} = await failure(suggest());
      ok(/declined/.test(message) && /choose another model/.test(message), message);
    }
  });

  it('is asked about where it turns the draft round', async () => {
    const {document} = await write(
      'announcements/turned.md',
      '---\nmessage: press-statement\nsubject: Label printer 3\n---\n\nYou cannot print labels at night. The maker says that you can print from your phone.\n',
    );
    await status(document);
    model.answer = 'Print labels at night\nPrint from your phone';
    const found = await (await extension().activate()).suggestWithModel(document.uri);
    equal(
      found.map(({confirm}) => confirm),
      [
        'Is this true? The draft says: “You cannot print labels at night.”',
        'Is this true? The draft says: “The maker says that you can print from your phone.”',
      ],
      'questions',
    );
  });

  it('may only talk, which is no subject', async () => {
    model.answer = 'Let me know if you would like more options';
    const {message} = await failure(suggest());
    ok(/gave no subject line/.test(message) && /try again/.test(message), message);
  });

  it('may have nothing to offer', async () => {
    model.answer = 'Save 40 % of your time';
    const {message} = await failure(suggest());
    ok(/no subject that fits/.test(message) && /say more in the draft/.test(message), message);
  });

  it('may have used up its quota', async () => {
    model.fails = true;
    const {message} = await failure(suggest());
    ok(/quota/.test(message) && /try again later/.test(message), message);
  });

  it('may be stopped by the writer', async () => {
    model.answer = null;
    const source = new vscode.CancellationTokenSource();
    const failed = failure(suggest(source.token));
    source.cancel();
    ok((await failed) instanceof vscode.CancellationError, 'It ends as cancelled');
  });
});

describe('the tool for agents', () => {
  interface Found {
    readonly subject: string | null;
    readonly findings: readonly {rule: string; line: number; text?: string; replacements?: readonly string[]}[];
    readonly fixed?: string;
  }

  const check = async (input: object): Promise<Found> => {
    const {content} = await vscode.lm.invokeTool('hallway_check', {input, toolInvocationToken: undefined});
    return JSON.parse(content.map((part) => (part as vscode.LanguageModelTextPart).value).join('')) as Found;
  };

  it('is there', () => {
    ok(
      vscode.lm.tools.some(({name}) => name === 'hallway_check'),
      `Tools: ${vscode.lm.tools.map(({name}) => name).join(', ')}`,
    );
  });

  it('finds what is wrong in a text, with its line and what to say instead', async () => {
    const {subject, findings, fixed} = await check({
      text: 'Subject: Scheduled maintenance\n\nWe will leverage the VPN.\n',
    });
    equal(subject, 'Scheduled maintenance', 'subject');
    const leverage = findings.find(({text}) => text === 'leverage');
    equal([leverage?.rule, leverage?.line, leverage?.replacements?.[0]], ['business-buzzword', 3, 'use'], 'finding');
    ok(
      findings.some(({rule}) => rule === 'subject-outcome'),
      'The subject is reported',
    );
    equal(fixed, undefined, 'fixed text');
  });

  it('applies the safe fixes to the text it returns', async () => {
    const {fixed, findings} = await check({text: 'We will leverage the phone. They leveraged it.\n', fix: true});
    equal(fixed, 'We will use the phone. They used it.\n', 'fixed text');
    ok(!findings.some(({text}) => text?.startsWith('leverag')), 'The findings are those left');
  });

  it('reads a file of the workspace, as it is in the editor', async () => {
    const {subject, findings} = await check({path: 'announcements/vpn-upgrade.md'});
    equal(subject, 'System Upgrade to Version 999 as of March 31', 'subject');
    ok(
      findings.some(({rule}) => rule === 'subject-outcome'),
      'The subject is reported',
    );
  });

  it('reads nothing outside the workspace', async () => {
    for (const path of ['../../package.json', '/etc/hosts', 'announcements/../../report.json', 'no-such-file.md']) {
      const {message} = await failure(check({path}));
      ok(message.includes('no draft at'), message);
    }
    ok((await failure(check({}))).message.includes('Give either'), 'It says what it needs');
  });
});
