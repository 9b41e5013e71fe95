import {uriPath} from './paths.ts';

/** What the workbench is asked to do by its address. */
export interface WorkbenchRequest {
  readonly port: number;
  /** Absolute path of the folder to open, or undefined for an empty window. */
  readonly folder?: string | undefined;
  /** Absolute paths of extensions under development. */
  readonly extensionDevelopmentPaths?: readonly string[];
  /** Absolute path of the test module. */
  readonly extensionTestsPath?: string | undefined;
}

/**
 * The address that opens the workbench of a server started with `development`.
 *
 * @param request What to open and to run.
 */
export function workbenchUrl(request: WorkbenchRequest): string {
  const authority = `127.0.0.1:${request.port}`;
  const remote = (file: string): string => `vscode-remote://${authority}${encodeURI(uriPath(file))}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  for (const extension of request.extensionDevelopmentPaths ?? [])
    payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (request.extensionTestsPath !== undefined)
    payload.push(['extensionTestsPath', remote(request.extensionTestsPath)]);
  const url = new URL(`http://${authority}/`);
  if (request.folder === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set('folder', uriPath(request.folder));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
