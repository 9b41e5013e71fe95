/**
 * Packs long texts of the engine's code for the web worker: word lists, and regular expressions that are made once. They
 * stand together, deflated, and are unpacked when the worker starts.
 */
import {readFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {build as bundle, type BuildOptions, type Plugin} from 'esbuild';
import ts from 'typescript';
import {asJson, inBundle, packedModule} from './pack.ts';

/** Texts from this length on are packed, in UTF-16 units. */
const LONG = 16;

const ENGINE = /src[/\\]engine[/\\].*\.ts$/;
/** What unpacks needs its own texts before anything can be unpacked; generated data is packed by itself. */
const UNPACKS = /\.generated\.ts$|[/\\]alphabet\.ts$/;

/** Stands for a text in the first pass: whatever the bundler keeps holds it. */
const MARK = 'hallway:text:';

/** Replaces the texts; the bundler runs twice, since only in the end it knows which of them anything uses. */
export const packTexts: Plugin = {
  name: 'pack-texts',
  setup(build) {
    const all = new Map<string, number>();
    const left = new Map<string, number>();
    build.onStart(async () => {
      all.clear();
      left.clear();
      for (const text of await textsLeft(build.initialOptions, all)) left.set(text, left.size);
    });
    build.onResolve({filter: /^hallway:texts$/}, () => ({path: 'texts', namespace: 'hallway'}));
    build.onLoad({filter: /^texts$/, namespace: 'hallway'}, async () => {
      const {text} = await inBundle.text(asJson([...left.keys()]));
      return {
        contents: `import {unpack} from ${JSON.stringify(packedModule)};
const texts = JSON.parse(unpack(${JSON.stringify(text)}));
export const hallwayText = (number) => texts[number];`,
        loader: 'js',
        resolveDir: dirname(packedModule),
      };
    });
    build.onLoad({filter: ENGINE}, async ({path}) => {
      // What nothing uses is dropped by the bundler again, so that any number will do.
      const contents = await withTexts(path, (text) => `hallwayText(${String(left.get(text) ?? 0)})`);
      return contents === null
        ? undefined
        : {contents: `import {hallwayText} from 'hallway:texts';\n${contents}`, loader: 'ts'};
    });
  },
};

/** The texts that are in the bundle in the end: it is made with a mark in the place of each. */
async function textsLeft(options: BuildOptions, all: Map<string, number>): Promise<string[]> {
  const marks: Plugin = {
    name: 'mark-texts',
    setup(build) {
      build.onLoad({filter: ENGINE}, async ({path}) => {
        const contents = await withTexts(path, (text) => {
          if (!all.has(text)) all.set(text, all.size);
          return JSON.stringify(`${MARK}${String(all.get(text))};`);
        });
        return contents === null ? undefined : {contents, loader: 'ts'};
      });
    },
  };
  const plugins = [...(options.plugins ?? []).filter((one) => one.name !== packTexts.name), marks];
  const {outputFiles} = await bundle({...options, plugins, write: false, sourcemap: false});
  const code = outputFiles?.[0]?.text ?? '';
  return [...all].filter(([, number]) => code.includes(`${MARK}${String(number)};`)).map(([text]) => text);
}

/** A module with its long texts replaced; null when it has none. @param as writes an expression that gives a text */
async function withTexts(path: string, as: (text: string) => string): Promise<string | null> {
  if (UNPACKS.test(path)) return null;
  const source = await readFile(path, 'utf8');
  const found = longTexts(source);
  let contents = source;
  for (const {start, end, text, flags} of found.reverse()) {
    const packed = `/* @__PURE__ */ ${as(text)}`;
    const made = flags === null ? packed : `/* @__PURE__ */ new RegExp(${packed}, ${JSON.stringify(flags)})`;
    contents = `${contents.slice(0, start)}${made}${contents.slice(end)}`;
  }
  return found.length === 0 ? null : contents;
}

/** A long literal of a module: its place, its text, and for a regular expression its flags. */
interface Long {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly flags: string | null;
}

/**
 * Long literals of a module, in order: strings, and regular expressions that are made once, when the module loads. Strings
 * that name a module, a type or a property are none.
 */
function longTexts(source: string): Long[] {
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, false);
  const found: Long[] = [];
  const visit = (node: ts.Node, once: boolean): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    const long = (text: string, flags: string | null): void => {
      if (text.length >= LONG) found.push({start: node.getStart(file), end: node.end, text, flags});
    };
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) long(node.text, null);
    if (once && ts.isRegularExpressionLiteral(node)) {
      const last = node.text.lastIndexOf('/');
      long(node.text.slice(1, last), node.text.slice(last + 1));
    }
    const again = ts.isFunctionLike(node) || ts.isPropertyDeclaration(node);
    ts.forEachChild(node, (child) => {
      const isKey = ts.isPropertyAssignment(node) && child === node.name;
      if (!isKey) visit(child, once && !again);
    });
  };
  visit(file, true);
  return found;
}
