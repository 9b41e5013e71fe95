/**
 * Packs long texts of the code for the web worker: the engine's word lists and the regular expressions that it makes once, and
 * lists that packages spell out. They stand together, deflated, and are unpacked when the worker starts.
 */
import {readFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {build as bundle, type BuildOptions, type Plugin} from 'esbuild';
import ts from 'typescript';
import {asJson, inBundle, packedModule} from './pack.ts';

/** A module in the older format, which requires what it needs. */
const OLDER = /^\s*module\.exports\b/m;

/** Texts from this length on are packed, in UTF-16 units. */
const LONG = 16;

/** Lists are packed whose JSON has this length, in UTF-16 units. */
const LONG_LIST = 48;

const ENGINE = /src[/\\]engine[/\\].*\.ts$/;
/** Modules of packages whose lists are packed; all of them are made once, when the module loads. */
const LISTING =
  /node_modules[/\\](?:pluralize[/\\]pluralize|syllable[/\\](?:index|problematic)|retext-passive[/\\]lib[/\\]list|retext-indefinite-article[/\\]lib[/\\]an?|parse-english[/\\]lib[/\\]regex)\.js$/;
/** What unpacks needs its own texts before anything can be unpacked; generated data is packed by itself. */
const UNPACKS = /\.generated\.ts$|[/\\]alphabet\.ts$/;

/** Stands for a value in the first pass: whatever the bundler keeps holds it. */
const MARK = 'hallway:text:';

/** Replaces the values; the bundler runs twice, since only in the end it knows which of them anything uses. */
export const packTexts: Plugin = {
  name: 'pack-texts',
  setup(build) {
    const all = new Map<string, number>();
    const left = new Map<string, number>();
    build.onStart(async () => {
      all.clear();
      left.clear();
      // Files are read in any order: sorted, each build makes the same.
      for (const json of (await valuesLeft(build.initialOptions, all)).sort()) left.set(json, left.size);
    });
    build.onResolve({filter: /^hallway:texts$/}, () => ({path: 'texts', namespace: 'hallway'}));
    build.onLoad({filter: /^texts$/, namespace: 'hallway'}, async () => {
      const values = [...left.keys()].map((json): unknown => JSON.parse(json));
      const {text} = await inBundle.text(asJson(values));
      return {
        contents: `import {unpack} from ${JSON.stringify(packedModule)};
const values = JSON.parse(unpack(${JSON.stringify(text)}), (_, one) => one.source ? new RegExp(one.source, one.flags) : one);
export const hallwayText = (number) => values[number];`,
        loader: 'js',
        resolveDir: dirname(packedModule),
      };
    });
    // What nothing uses is dropped by the bundler again, so that any number will do.
    const read = (json: string): string => `hallwayText(${String(left.get(json) ?? 0)})`;
    for (const filter of [ENGINE, LISTING])
      build.onLoad({filter}, async ({path}) => {
        const packed = await withValues(path, filter === ENGINE, read);
        if (packed === null) return undefined;
        const head = OLDER.test(packed.contents)
          ? "const {hallwayText} = require('hallway:texts');"
          : "import {hallwayText} from 'hallway:texts';";
        return {...packed, contents: `${head}\n${packed.contents}`, resolveDir: dirname(path)};
      });
  },
};

/** JSON of the values that are in the bundle in the end: it is made with a mark in the place of each. */
async function valuesLeft(options: BuildOptions, all: Map<string, number>): Promise<string[]> {
  const mark = (json: string): string => {
    if (!all.has(json)) all.set(json, all.size);
    return JSON.stringify(`${MARK}${String(all.get(json))};`);
  };
  const marks: Plugin = {
    name: 'mark-texts',
    setup(build) {
      for (const filter of [ENGINE, LISTING])
        build.onLoad({filter}, async ({path}) => (await withValues(path, filter === ENGINE, mark)) ?? undefined);
    },
  };
  const plugins = [...(options.plugins ?? []).filter((one) => one.name !== packTexts.name), marks];
  const {outputFiles} = await bundle({...options, plugins, write: false, sourcemap: false});
  const code = outputFiles?.[0]?.text ?? '';
  return [...all].filter(([, number]) => code.includes(`${MARK}${String(number)};`)).map(([json]) => json);
}

/**
 * Replaces long values of a module.
 * @param ours false for one of a package
 * @param as writes an expression that gives a value
 * @returns null when it has none
 */
async function withValues(
  path: string,
  ours: boolean,
  as: (json: string) => string,
): Promise<{contents: string; loader: 'ts' | 'js'} | null> {
  if (UNPACKS.test(path)) return null;
  const source = await readFile(path, 'utf8');
  const found = longValues(source, !ours);
  if (found.length === 0) return null;
  let contents = source;
  for (const {start, end, json, flags} of found.reverse()) {
    const packed = `/* @__PURE__ */ ${as(json)}`;
    const made = flags === null ? packed : `/* @__PURE__ */ new RegExp(${packed}, ${JSON.stringify(flags)})`;
    // In brackets: a method called on the value is not free of effects because reading the value is.
    contents = `${contents.slice(0, start)}(${made})${contents.slice(end)}`;
  }
  return {contents, loader: ours ? 'ts' : 'js'};
}

/** A long literal of a module. */
interface Long {
  /** Where it stands. */
  readonly start: number;
  readonly end: number;
  /** JSON of its value; of a regular expression that of its source. */
  readonly json: string;
  /** Of a regular expression. */
  readonly flags: string | null;
}

/** Source and flags of a regular expression. */
function partsOf({text}: ts.RegularExpressionLiteral): {readonly source: string; readonly flags: string} {
  const last = text.lastIndexOf('/');
  return {source: text.slice(1, last), flags: text.slice(last + 1)};
}

/**
 * Long literals of a module, in order: strings, and what is made once, when the module loads: regular expressions, and lists
 * of plain values and regular expressions. Strings that name a module, a type or a property are none.
 * @param all true when all of it is made once, and tables count as lists do
 */
function longValues(source: string, all: boolean): Long[] {
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, false);
  const found: Long[] = [];
  const visit = (node: ts.Node, once: boolean): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    const long = (value: unknown, flags: string | null = null): void => {
      found.push({start: node.getStart(file), end: node.end, json: JSON.stringify(value), flags});
    };
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (node.text.length >= LONG) long(node.text);
    } else if (once && ts.isRegularExpressionLiteral(node)) {
      const {source: text, flags} = partsOf(node);
      if (text.length >= LONG) long(text, flags);
    } else if (once && (ts.isArrayLiteralExpression(node) || (all && ts.isObjectLiteralExpression(node)))) {
      const value = valueOf(node);
      if (value !== undefined && JSON.stringify(value).length >= LONG_LIST) {
        long(value);
        return;
      }
    }
    const again = ts.isFunctionLike(node) || ts.isPropertyDeclaration(node);
    ts.forEachChild(node, (child) => {
      const isKey = ts.isPropertyAssignment(node) && child === node.name;
      if (!isKey) visit(child, all || (once && !again));
    });
  };
  visit(file, true);
  return found;
}

/** What a literal stands for, a regular expression as its parts; undefined when that is not certain. */
function valueOf(node: ts.Node): unknown {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isRegularExpressionLiteral(node)) {
    const parts = partsOf(node);
    // One that knows where it was is nobody else's.
    return /[gy]/.test(parts.flags) ? undefined : parts;
  }
  if (ts.isArrayLiteralExpression(node)) {
    const values = node.elements.map(valueOf);
    return values.includes(undefined) ? undefined : values;
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const entries = node.properties.map((one) =>
    ts.isPropertyAssignment(one) && (ts.isIdentifier(one.name) || ts.isStringLiteral(one.name))
      ? ([one.name.text, valueOf(one.initializer)] as const)
      : null,
  );
  return entries.some((one) => one?.[1] === undefined) ? undefined : Object.fromEntries(entries.map((one) => one!));
}
