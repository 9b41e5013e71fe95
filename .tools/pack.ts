/** Packs generated data for the bundles (see src/engine/packed.ts). */
import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import zopfli from '@gfx/zopfli';
import type {Plugin} from 'esbuild';
import {ALPHABET} from '../src/engine/alphabet.ts';
import {encodeWords} from '../src/engine/phrases/word-ids.ts';

/** Values whose JSON is shorter than this stay as they are. */
const WORTH = 2048;

/** Texts from this length on are read in pieces, and stay in their bytes as long as nobody asks. */
const LONG = 100_000;

/** Where bundled code finds `unpack`. */
export const packedModule = fileURLToPath(new URL('../src/engine/packed.ts', import.meta.url));

/** Where packed data is kept between builds, by its content: packing this tightly takes seconds. */
const cache = new URL('../node_modules/.cache/hallway/', import.meta.url);

/** What is being packed or is packed: several bundles hold the same data. */
const packing = new Map<string, Promise<Uint8Array>>();

/** Deflates as tightly as the format allows (Zopfli): a twelfth smaller than zlib at its best. */
function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  let packed = packing.get(name);
  if (packed === undefined) {
    packed = deflateAnew(bytes, new URL(name, cache));
    packing.set(name, packed);
  }
  return packed;
}

async function deflateAnew(bytes: Uint8Array, file: URL): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    // Not packed before.
  }
  const packed = await zopfli.deflateAsync(bytes, {numiterations: 15});
  await mkdir(cache, {recursive: true});
  await writeFile(file, packed);
  return packed;
}

/** Packs data: gives what the code hands to `unpack`, and how much it adds to what is shipped, in bytes. */
export interface Pack {
  /** Length of the JSON from which a value of an object is packed by itself; shorter ones are packed together. */
  readonly alone: number;
  bytes(bytes: Uint8Array): Promise<{readonly text: string; readonly size: number}>;
  /** What `unpackNumbers` is handed for numbers from 0 to 65,535. */
  numbers(numbers: readonly number[]): Promise<string>;
  /** What `unpack` is handed for a text. */
  text(text: string): Promise<{readonly text: string; readonly size: number}>;
}

/** For the web: the data stands in the bundle, numbers as all lower bytes and then all upper ones. */
export const inBundle: Pack = {
  alone: WORTH,
  async bytes(bytes) {
    const text = asText(await deflate(bytes));
    return {text, size: text.length};
  },
  async numbers(numbers) {
    const planes = Uint8Array.from([...numbers.map((one) => one & 255), ...numbers.map((one) => one >> 8)]);
    return (await this.bytes(planes)).text;
  },
  text(text) {
    return this.bytes(Buffer.from(text));
  },
};

/** Files for Node that the build is to write, by name; bundles that hold the same data share them. */
export const dataFiles = new Map<string, Uint8Array>();

/** For Node: the data stands in a file; see src/node/unpack.ts for its name. */
const inFile: Pack = {
  // Opening and reading a file takes as long as reading this much JSON.
  alone: 8192,
  async bytes(bytes) {
    const packed = await deflate(bytes);
    const hash = createHash('sha256').update(packed).digest('hex').slice(0, 12);
    const text = `${hash}-${String(bytes.length)}.bin`;
    dataFiles.set(text, packed);
    return {text, size: packed.length};
  },
  /** As the bytes of a typed array, the lower first, so that they are looked at where they lie. */
  async numbers(numbers) {
    const bytes = Buffer.alloc(numbers.length * 2);
    numbers.forEach((one, i) => bytes.writeUInt16LE(one, i * 2));
    return (await this.bytes(bytes)).text;
  },
  /** One byte a character: taking bytes as they are is a tenth of the work of reading UTF-8. */
  text(text) {
    const wide = /[^\u0000-\u00FF].{0,20}/.exec(text);
    if (wide) throw new RangeError(`Packed text holds a character of more than one byte: “${wide[0]}”`);
    return this.bytes(Buffer.from(text, 'latin1'));
  },
};

/** A value as JSON in one byte a character: one wider character doubles all of a text once it is read. */
export const asJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^\u0000-\u00FF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** True for a long list of numbers from 0 to 65,535. */
const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) &&
  value.length >= WORTH &&
  value.every((one) => Number.isInteger(one) && one >= 0 && one <= 0xffff);

/** The reverse of `unpack` on the web: bytes as printable characters. */
function asText(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let count = 0;
  const flush = (): void => {
    const digit = bits & 8191;
    text += ALPHABET.charAt(digit % 91) + ALPHABET.charAt(Math.floor(digit / 91));
  };
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count < 13) continue;
    flush();
    bits >>>= 13;
    count -= 13;
  }
  if (count > 0) flush();
  return text;
}

/** True for objects and arrays of plain values, all the way down. */
function isData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return plain && Object.values(value).every(isData);
}

/** An expression that yields the value in the bundle: large values packed each by itself, small ones together. */
async function expression(value: unknown, pack: Pack): Promise<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const json = JSON.stringify(value);
    if (json.length < WORTH) return json;
    const {text, size} = await pack.text(asJson(value));
    return size < Buffer.byteLength(json) * 0.8
      ? `/* @__PURE__ */ JSON.parse(/* @__PURE__ */ unpack(${JSON.stringify(text)}))`
      : json;
  }
  const small: Record<string, unknown> = {};
  const packed: Record<string, string> = {};
  const numbers: Record<string, string> = {};
  const texts: Record<string, string> = {};
  const slices: Record<string, string> = {};
  for (const [key, one] of Object.entries(value as object)) {
    if (isNumbers(one)) {
      numbers[key] = await pack.numbers(one);
      continue;
    }
    const json = JSON.stringify(one);
    if (typeof one === 'string' && one.length >= pack.alone) {
      (one.length >= LONG && pack === inFile ? slices : texts)[key] = (await pack.text(one)).text;
      continue;
    }
    const made = json.length < pack.alone ? null : await pack.text(asJson(one));
    if (made !== null && made.size < Buffer.byteLength(json) * 0.8) packed[key] = made.text;
    else small[key] = one;
  }
  const rest = JSON.stringify(small);
  const keys = Object.keys(small);
  const whole = [packed, numbers, texts, slices].every((part) => Object.keys(part).length === 0);
  if (rest.length < WORTH && whole) return rest;
  const grouped = rest.length >= WORTH && keys.length > 1;
  const group = grouped ? {keys, json: (await pack.text(asJson(small))).text} : undefined;
  const parts = Object.entries({packed, group, numbers, texts, slices}).filter(
    ([, part]) => part !== undefined && Object.keys(part).length > 0,
  );
  return `/* @__PURE__ */ lazy(${grouped ? '{}' : rest}, ${JSON.stringify(Object.fromEntries(parts))})`;
}

/** Word lists that packages bring as arrays or objects of plain values; the code that reads them stays theirs. */
const LISTS = /node_modules\/(?:dale-chall\/index|spache\/index|retext-simplify\/lib\/patterns)\.js$/;

/** Character classes that a package spells out, one regular expression of some kilobytes each. */
const EXPRESSIONS = /node_modules\/parse-latin\/lib\/expressions\.js$/;

/**
 * A package that writes letters without their accents, which counting syllables asks for every word: its table of seven
 * hundred letters is made when a word holds one. (Of ASCII the table holds the letter i, which stays what it is.)
 */
const ACCENTS = /^normalize-strings$/;
const accentsWhenAsked = (path: string): string => `
let whole;
module.exports = (text, table) =>
  table === undefined && /^[\0-\x7F]*$/.test(text) ? text : (whole ??= require(${JSON.stringify(path)}))(text, table);`;

/** A list, without phrases of retext-simplify that the rule `simplify` never asks its plugin for. */
async function asked(path: string, list: unknown): Promise<unknown> {
  if (!path.includes('retext-simplify')) return list;
  const {allowed} = await import('../src/engine/rules/simplify/allowed.generated.ts');
  const phrases = new Set(allowed.split('\n').map((line) => line.split('\t', 1)[0]));
  return Object.fromEntries(Object.entries(list as object).filter(([phrase]) => phrases.has(phrase)));
}

/** What stands in the place of modules of the engine in bundles for Node, by the ends of their names. */
const inNode = ['unpack', 'made'].map((name) => ({
  filter: new RegExp(`/${name}\\.ts$`),
  path: fileURLToPath(new URL(`../src/node/${name}.ts`, import.meta.url)),
}));

/** What the arrays are made of that bundles for Node keep (see src/node/made.ts), and what makes them. */
const MADE_OF = ['phrases/table.ts', 'phrases/table.generated.ts'];

/** A hash of them: arrays that another state of them made are never used. */
async function madeOf(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of MADE_OF) hash.update(await readFile(new URL(`../src/engine/${name}`, import.meta.url)));
  return hash.digest('hex').slice(0, 12);
}

/** Sources of regular expressions, a line each; reading them as JSON takes a hundredth of a short run. */
function asLines(sources: readonly string[]): string {
  if (sources.some((source) => source.includes('\n'))) throw new RangeError('An expression holds a line break.');
  return sources.join('\n');
}

/** What `fromSteps` reads: texts with a mark for each escape, and the steps from one escaped character to the next. */
function inSteps(sources: readonly string[]): {text: string; steps: number[]} {
  let last = 0;
  const steps: number[] = [];
  const text = sources.join('\n');
  if (/[\u0001]/.test(text)) throw new RangeError('An expression holds the mark that stands for an escape.');
  const short = text.replace(/\\u([\dA-F]{4})/g, (_, hex: string) => {
    const code = Number.parseInt(hex, 16);
    steps.push(code - last);
    last = code;
    return '\u0001';
  });
  return {text: short, steps};
}

/** Replaces the large values of generated data modules, and the word lists of packages, by packed ones. */
export const packData: Plugin = {
  name: 'pack-data',
  async setup(build) {
    const native = build.initialOptions.platform === 'node';
    const pack = native ? inFile : inBundle;
    if (native) {
      for (const {filter, path} of inNode) build.onResolve({filter}, () => ({path}));
      build.onResolve({filter: ACCENTS}, async ({path, ...request}) => {
        if (request.pluginData === ACCENTS) return undefined;
        const found = await build.resolve(path, {...request, pluginData: ACCENTS});
        return {path, namespace: 'accents', pluginData: found.path};
      });
      build.onLoad({filter: ACCENTS, namespace: 'accents'}, ({pluginData: file}) => ({
        contents: accentsWhenAsked(file as string),
        resolveDir: dirname(file as string),
        loader: 'js',
      }));
      // What the package has for browsers: nothing here asks for the folder of a file, and Node makes the module it
      // would be told by at its first use.
      build.onResolve({filter: /^#minproc$/}, ({resolveDir}) => ({path: join(resolveDir, 'minproc.browser.js')}));
      build.initialOptions.define = {...build.initialOptions.define, MADE_OF: JSON.stringify(await madeOf())};
    }
    build.onLoad({filter: EXPRESSIONS}, async ({path}) => {
      const found = (await import(pathToFileURL(path).href)) as Record<string, RegExp>;
      const names = Object.keys(found);
      const sources = names.map((name) => found[name]!.source);
      const {text} = await pack.text(native ? asLines(sources) : asJson(inSteps(sources)));
      const lines = names.map(
        (name, i) => `export const ${name} = new RegExp(sources[${String(i)}], ${JSON.stringify(found[name]!.flags)});`,
      );
      const packed = `unpack(${JSON.stringify(text)})`;
      const head = `import {fromSteps, unpack} from ${JSON.stringify(packedModule)};
const sources = ${native ? `${packed}.split('\\n')` : `fromSteps(${packed})`};`;
      return {contents: [head, ...lines].join('\n'), loader: 'js'};
    });
    build.onLoad({filter: LISTS}, async ({path}) => {
      const found = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
      const lines = await Promise.all(
        Object.entries(found).map(async ([name, value]) => {
          const list = Array.isArray(value) ? encodeWords([...new Set(value as string[])].sort()) : null;
          const {text} = await pack.text(asJson(list ?? (await asked(path, value))));
          const read = `JSON.parse(/* @__PURE__ */ unpack(${JSON.stringify(text)}))`;
          return `export const ${name} = /* @__PURE__ */ ${list === null ? read : `searchable(() => ${read})`};`;
        }),
      );
      const head = `import {searchable, unpack} from ${JSON.stringify(packedModule)};`;
      return {contents: [head, ...lines].join('\n'), loader: 'js'};
    });
    build.onLoad({filter: /\.generated\.ts$/}, async ({path}) => {
      const found = (await import(`${pathToFileURL(path).href}?${String(Date.now())}`)) as Record<string, unknown>;
      // Lists of rules and the like are code.
      if (!Object.values(found).every(isData)) return undefined;
      const lines = await Promise.all(
        Object.entries(found).map(async ([name, value]) => `export const ${name} = ${await expression(value, pack)};`),
      );
      return {
        contents: [`import {lazy, unpack} from ${JSON.stringify(packedModule)};`, ...lines].join('\n'),
        loader: 'ts',
      };
    });
  },
};

/** A map of characters that a package brings as JSON. */
const CHARACTERS = /node_modules\/normalize-strings\/charmap\.json$/;

/** A package that writes numbers as words in several ways; the plugin that asks it needs one of them. */
const NUMBERS = /^number-to-words$/;

/** What a package does with paths and addresses of files, which the texts that its plugins are given do not have. */
const PATHS = /node_modules[/\\]vfile[/\\]lib[/\\]min(?:path|url)\.browser\.js$/;

/** Signs of subject lines without the literals by which they are screened. */
const signsForWeb = fileURLToPath(new URL('../src/engine/subject/data/signs-web.generated.ts', import.meta.url));

/** Makes the index of frames, which the web worker's bundle does not hold. */
const keysWhenAsked = fileURLToPath(new URL('../src/engine/frames/keys-when-asked.ts', import.meta.url));

/**
 * Makes the web worker's bundle smaller, since it is fetched before the first finding shows: what no path leads to is left
 * out. See also pack-texts.ts and trim-yaml.ts.
 */
export const trimForWeb: Plugin = {
  name: 'trim-for-web',
  setup(build) {
    build.onResolve({filter: /\/keys-made\.ts$/}, () => ({path: keysWhenAsked}));
    build.onResolve({filter: /\/signs\.generated\.ts$/}, () => ({path: signsForWeb}));
    build.onLoad({filter: PATHS}, () => ({
      contents:
        "export const minpath = {sep: '/'};\nexport const isUrl = () => false;\nexport const urlToPath = String;",
      loader: 'js',
    }));
    build.onResolve({filter: NUMBERS}, ({resolveDir}) => ({
      path: 'number-to-words',
      namespace: 'numbers',
      pluginData: resolveDir,
    }));
    build.onLoad({filter: NUMBERS, namespace: 'numbers'}, ({pluginData: folder}) => ({
      contents: "exports.toWords = require('number-to-words/src/toWords.js');",
      resolveDir: folder as string,
      loader: 'js',
    }));
    build.onLoad({filter: CHARACTERS}, async ({path}) => {
      const text = JSON.stringify((await inBundle.text(asJson(JSON.parse(await readFile(path, 'utf8'))))).text);
      const head = `const {unpack} = require(${JSON.stringify(packedModule)});`;
      return {contents: `${head}\nmodule.exports = JSON.parse(unpack(${text}));`, loader: 'js'};
    });
  },
};
