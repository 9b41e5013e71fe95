/**
 * Leaves out of the web worker's bundle what no path leads to of the YAML package: there YAML is read, not made or changed.
 * What writes it is loaded on demand, with a whole package of its own.
 */
import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';
import ts from 'typescript';

const FOLDER = /node_modules[/\\]yaml[/\\]browser[/\\]dist[/\\]/;

/**
 * Modules that are left out, and what each name they export becomes. An unknown tag in a file is a warning, so that a tag
 * of version 1.1 of the language (sets, dates and the like) costs a warning; `json` is a schema nobody chooses.
 */
const MODULES: readonly (readonly [name: RegExp, value: string])[] = [
  [/^schema\/yaml-1\.1\/(?:binary|omap|pairs|set|timestamp)\.js$/, 'undefined'],
  [/^schema\/(?:yaml-1\.1|json)\/schema\.js$/, '[]'],
  // A key that is a map or a list has no text then; no file of ours has such keys.
  [/^stringify\/\w+\.js$/, "() => ''"],
];

/** What makes documents and changes them, by module: methods that go, and functions of which an empty shell stays. */
const UNUSED: Readonly<Record<string, string>> = {
  'compose/composer.js': 'streamInfo',
  'doc/applyReviver.js': 'applyReviver',
  'doc/directives.js': 'clone tagString toString',
  'doc/Document.js':
    'clone add addIn createAlias createNode createPair delete deleteIn has hasIn set setIn toJS toJSON toString',
  'errors.js': 'prettifyError',
  'nodes/Alias.js': 'toString',
  'nodes/Collection.js': 'clone addIn deleteIn hasAllNullValues hasIn setIn',
  'nodes/Node.js': 'clone',
  'nodes/Pair.js': 'clone toString',
  'nodes/YAMLMap.js': 'from add delete has set toString',
  'nodes/YAMLSeq.js': 'from add delete has set toString',
  'parse/cst-visit.js': 'visit',
  'schema/Schema.js': 'clone',
  'visit.js': 'visitAsync',
};

/** Leaves the parts out. */
export const trimYaml: Plugin = {
  name: 'trim-yaml',
  setup(build) {
    build.onLoad({filter: FOLDER}, async ({path}) => {
      const name = path.split(FOLDER).at(-1)!.replaceAll('\\', '/');
      const value = MODULES.find(([pattern]) => pattern.test(name))?.[1];
      const unused = UNUSED[name];
      if (value === undefined && unused === undefined) return undefined;
      const source = await readFile(path, 'utf8');
      const contents = value === undefined ? without(source, unused!.split(' '), name) : shell(source, value);
      return {contents, loader: 'js'};
    });
  },
};

/** A module that exports the same names, each with the same value. */
function shell(source: string, value: string): string {
  const names = [...source.matchAll(/export \{([^}]*)\}/g)].flatMap(([, list]) => list!.split(','));
  return names.map((name) => `export const ${name.trim()} = ${value};`).join('\n');
}

/**
 * A module without some methods and what is in some functions.
 * @throws RangeError when it has one of them no more: the package has changed
 */
function without(source: string, names: readonly string[], module: string): string {
  const file = ts.createSourceFile(module, source, ts.ScriptTarget.Latest, true);
  const cuts: {readonly start: number; readonly end: number; readonly instead: string}[] = [];
  const missing = new Set(names);
  const cut = (name: string, node: ts.Node, instead: string): void => {
    missing.delete(name);
    cuts.push({start: node.getStart(file), end: node.end, instead});
  };
  const named = (node: ts.Node | undefined): string | null =>
    node !== undefined && ts.isIdentifier(node) && names.includes(node.text) ? node.text : null;
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node)) {
      const name = named(node.name);
      // The text of a key that is no scalar is asked for.
      if (name !== null) cut(name, node, name === 'toString' ? "toString() { return ''; }" : '');
    } else if (ts.isFunctionDeclaration(node)) {
      const name = named(node.name);
      if (name !== null) cut(name, node.body!, '{}');
    } else if (ts.isVariableDeclaration(node)) {
      const name = named(node.name);
      let body: ts.Node | undefined = node.initializer;
      while (body !== undefined && ts.isArrowFunction(body)) ({body} = body);
      if (name !== null && body !== undefined) cut(name, body, '{}');
    } else if (ts.isExpressionStatement(node) && ts.isBinaryExpression(node.expression)) {
      // A property of a function keeps it.
      const {left} = node.expression;
      const name = ts.isPropertyAccessExpression(left) ? named(left.expression) : null;
      if (name !== null) cut(name, node, '');
    } else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  visit(file);
  if (missing.size > 0)
    throw new RangeError(`The YAML package has no ${[...missing].join(', ')} in ${module} any more.`);
  let rest = source;
  for (const {start, end, instead} of cuts.reverse()) rest = `${rest.slice(0, start)}${instead}${rest.slice(end)}`;
  return rest;
}
