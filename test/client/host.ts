import * as vscode from 'vscode';
import {equal} from './support/assert.ts';
describe('host', () => {
  it('has a version', () => equal(vscode.version.split('.').length, 3));
});
