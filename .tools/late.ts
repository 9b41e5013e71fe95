/** Keeps packages that few drafts need out of a bundle, in files of their own that are loaded when one of their functions is called. */
import type {Plugin} from 'esbuild';

/** Packages that this pays for: large ones that our code calls by functions of theirs. Each is built as `dist/<name>.js`. */
export const latePackages = ['yaml', 'tinyglobby'] as const;

/** The import of such a package. */
const LATE = new RegExp(`^(?:${latePackages.join('|')})$`);

/**
 * Makes imports of such packages load their file at the first call. What is imported the usual way is read, compiled and
 * evaluated when the bundle starts, whether or not a draft needs it.
 */
export const late: Plugin = {
  name: 'late',
  setup(build) {
    build.onResolve({filter: LATE}, ({path, kind}) =>
      kind === 'import-statement' ? {path, namespace: 'late'} : {path: `./${path}.js`, external: true},
    );
    build.onLoad({filter: LATE, namespace: 'late'}, async ({path}) => {
      const found = (await import(path)) as Record<string, unknown>;
      const lines = Object.entries(found)
        .filter(([name, value]) => name !== 'default' && typeof value === 'function')
        .map(
          ([name]) =>
            `export function ${name}(...args) { const {${name}: f} = require(${JSON.stringify(path)}); return new.target ? new f(...args) : f(...args); }`,
        );
      return {contents: lines.join('\n'), loader: 'js'};
    });
  },
};
