/** Paths inside URIs, without Node: the server also runs in a worker and for files that are on no disk. */

/** The decoded path of a URI, or the URI itself when it is no valid one. */
export function pathOf(uri: string): string {
  const path = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?([^?#]*)/i.exec(uri)?.[1] ?? uri;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The path of a document from a folder, or null when it is not in it. */
export function relativePath(folder: string, uri: string): string | null {
  const base = withSlash(folder);
  if (uri.startsWith(base)) return pathOf(uri.slice(base.length));
  // Editors do not agree on which characters to escape ("c%3A", "c:").
  const path = pathOf(uri);
  const root = pathOf(base);
  return schemeOf(uri) === schemeOf(folder) && path.startsWith(root) ? path.slice(root.length) : null;
}

/** URI of a path inside a folder; the path has slashes and no `..`. */
export function join(folder: string, path: string): string {
  return withSlash(folder) + path.split('/').map(encodeURIComponent).join('/');
}

/** Last part of the path. */
export function nameOf(uri: string): string {
  const path = pathOf(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `file`, `untitled`, `vscode-vfs`, ... in lower case. */
export function schemeOf(uri: string): string {
  return (/^[a-z][a-z0-9+.-]*(?=:)/i.exec(uri)?.[0] ?? '').toLowerCase();
}

/** True when both name the same document, however their characters are escaped. */
export function sameUri(a: string, b: string): boolean {
  return a === b || (schemeOf(a) === schemeOf(b) && pathOf(a) === pathOf(b));
}

const withSlash = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`);
