import * as vscode from 'vscode';
import {ok} from './assert.ts';

/** The model that `model-provider` registers. */
export interface TestModel {
  /** Null: wait until the request is cancelled. */
  answer: string | null;
  fails: boolean;
  /** How many requests were cancelled. */
  stopped: number;
  readonly prompts: string[];
}

/** The model of the tests, ready to be told what to say. */
export async function testModel(): Promise<TestModel> {
  const provider = vscode.extensions.getExtension<TestModel>('hallway-tests.model-provider');
  ok(provider, 'The extension with the test model is not there');
  return provider.activate();
}

/** Let the model see drafts, or take the setting away. */
export function allowModel(on: boolean | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('hallway').update('languageModel', on, vscode.ConfigurationTarget.Global);
}
