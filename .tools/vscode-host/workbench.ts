import {uriPath} from './paths.ts';

/** What the workbench is asked to do by its address. */
export interface WorkbenchRequest {
  readonly port: number;
  /** Absolute path of the folder to open, or undefined for an empty window. */
  readonly folder?: string | undefined;
  /** Absolute path of a file to open. */
  readonly file?: string | undefined;
  /** The secret that the server was started with. */
  readonly token?: string | undefined;
  /** Absolute paths of extensions under development. */
  readonly extensionDevelopmentPaths?: readonly string[];
  /** Absolute path of the test module. */
  readonly extensionTestsPath?: string | undefined;
}

/**
 * The address that opens the workbench; extensions under development need a server started with `development`.
 *
 * @param request What to open and to run.
 */
export function workbenchUrl(request: WorkbenchRequest): string {
  const authority = `127.0.0.1:${request.port}`;
  const remote = (file: string): string => `vscode-remote://${authority}${encodeURI(uriPath(file))}`;
  const payload: [string, string][] = [];
  if (request.file !== undefined) payload.push(['openFile', remote(request.file)]);
  for (const extension of request.extensionDevelopmentPaths ?? []) {
    payload.push(['extensionDevelopmentPath', remote(extension)]);
  }
  if (request.extensionTestsPath !== undefined)
    payload.push(['extensionTestsPath', remote(request.extensionTestsPath)]);
  const query = [
    ...(request.token === undefined ? [] : [`tkn=${request.token}`]),
    request.folder === undefined ? 'ew=true' : `folder=${readable(uriPath(request.folder))}`,
    ...(payload.length === 0 ? [] : [`payload=${readable(JSON.stringify(payload))}`]),
  ];
  return `http://${authority}/?${query.join('&')}`;
}

/** Encoded for a query, with the slashes and colons of paths as they are: a person copies this address. */
function readable(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
}
