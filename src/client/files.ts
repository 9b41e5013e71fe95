/** Reads the workspace for the server, which in a web worker or a virtual file system cannot do so itself. */
import * as vscode from 'vscode';
import type {FindFilesParams, FindFilesResult, ReadFileParams, ReadFileResult} from '../protocol/index.ts';

/**
 * Read a text file. Files outside the workspace folders are not read, whatever the server asks for.
 * @param params URI and the longest length taken, in bytes
 */
export async function readFile({uri, maxBytes}: ReadFileParams): Promise<ReadFileResult> {
  const file = vscode.Uri.parse(uri, true);
  if (!vscode.workspace.getWorkspaceFolder(file)) {
    return {text: null, problem: 'unreadable'};
  }
  try {
    // Asked first, so that a huge file is never loaded.
    if ((await vscode.workspace.fs.stat(file)).size > maxBytes) {
      return {text: null, problem: 'too-long'};
    }
    const bytes = await vscode.workspace.fs.readFile(file);
    return bytes.length > maxBytes
      ? {text: null, problem: 'too-long'}
      : {text: new TextDecoder('utf-8').decode(bytes), problem: null};
  } catch (error) {
    const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return {text: null, problem: missing ? 'missing' : 'unreadable'};
  }
}

/**
 * Find files below a workspace folder or a folder in one, without those the editor hides (`files.exclude`).
 * @param params folder, globs relative to it, and how many at most
 */
export async function findFiles({folder, include, exclude, limit}: FindFilesParams): Promise<FindFilesResult> {
  const base = vscode.Uri.parse(folder, true);
  if (!vscode.workspace.getWorkspaceFolder(base)) {
    return {uris: []};
  }
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(base, include),
    exclude === undefined ? undefined : new vscode.RelativePattern(base, exclude),
    limit,
  );
  return {uris: found.map(String)};
}
