/**
 * Masks markup at equal length: the masked text has a character for each of the source's, so every offset in it is an
 * offset in the source and no position ever has to be mapped back.
 *
 * - Markup between words becomes a space; inside a word a soft hyphen, which the tokenizer overlooks.
 * - Code spans, addresses and URLs become a dummy word, so that the sentence around them stays whole.
 * - Entities become their character and filling.
 *
 * One pass; a delimiter without a closer is remembered for the block, so that hostile text costs no rescans.
 */

import {isLetterUnit} from '../words/letters.ts';

/** Fills dummy words. A letter of an extended alphabet: word characters to every parser, and in nobody's text. */
export const DUMMY = '\uAB53';
const DUMMY_CODE = 0xab53;
const SPACE = 32;
/** Soft hyphen: invisible inside a word. */
const SOFT = 0xad;

const wordAscii = (c: number): boolean => (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
/** True for letters, digits and marks. */
export const isWordCode = (c: number): boolean => (c < 128 ? wordAscii(c) : c !== SOFT && isLetterUnit(c));

const isPunctuation = (c: number): boolean =>
  (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
const isSpace = (c: number): boolean => c === 32 || c === 9 || c === 10 || c === 13 || c === 0xa0;

const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
const isAttributeName = (c: number): boolean => wordAscii(c) || c === 95 || c === 58 || c === 46 || c === 45;

/** Tags that may stand inside a word. */
const INLINE_TAG =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)(?![\w-])/i;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ',
  ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»',
  shy: '\u00AD', zwnj: '\u00AD', zwj: '\u00AD', bull: '•', middot: '·', euro: '€', pound: '£', deg: '°', copy: '©', reg: '®', trade: '™', times: '×',
  aacute: 'á', agrave: 'à', acirc: 'â', auml: 'ä', aring: 'å', aelig: 'æ', ccedil: 'ç', eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë',
  iacute: 'í', igrave: 'ì', icirc: 'î', iuml: 'ï', ntilde: 'ñ', oacute: 'ó', ograve: 'ò', ocirc: 'ô', ouml: 'ö', oslash: 'ø',
  uacute: 'ú', ugrave: 'ù', ucirc: 'û', uuml: 'ü', szlig: 'ß', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', Eacute: 'É',
}; // prettier-ignore

/** Any character that can begin markup (Markdown) or an address; a block without one is its own mask. */
const MARKUP = /[\\`*_[\]<&~|]|:\/\/|www\.|@|mailto:/;
const ADDRESS = /:\/\/|www\.|@|mailto:/i;

class Mask {
  readonly #s: string;
  readonly #out: Uint16Array;
  readonly #to: number;
  /** Closers looked for: from where on, and where the next one stands (-1: there is none). */
  readonly #closers = new Map<string, {from: number; at: number}>();
  /** Runs of back-ticks by their length: where they begin, and which of them are still ahead. */
  #ticks: Map<number, {readonly at: number[]; next: number}> | null = null;

  constructor(source: string, out: Uint16Array, to: number) {
    this.#s = source;
    this.#out = out;
    this.#to = to;
  }

  #fill(from: number, to: number, code: number): void {
    const out = this.#out;
    for (let i = from; i < to; i++) {
      const c = out[i]!;
      if (code !== SPACE || (c !== 10 && c !== 13)) out[i] = code;
    }
  }

  /** Masks markup at [from, to): a soft hyphen inside a word, else spaces. */
  #erase(from: number, to: number): void {
    const inside =
      from > 0 && to < this.#to && isWordCode(this.#s.charCodeAt(from - 1)) && isWordCode(this.#s.charCodeAt(to));
    this.#fill(from, to, inside ? SOFT : SPACE);
  }

  /** indexOf that remembers what it found, so that many openers with one far closer, or none, cost one search. */
  #find(what: string, from: number): number {
    const known = this.#closers.get(what);
    if (known !== undefined && from >= known.from && (known.at < 0 || from <= known.at)) return known.at;
    let at = this.#s.indexOf(what, from);
    if (at + what.length > this.#to) at = -1;
    this.#closers.set(what, {from, at});
    return at;
  }

  markdown(from: number): void {
    const s = this.#s;
    const to = this.#to;
    const brackets: number[] = [];
    let i = from;
    while (i < to) {
      const c = this.#out[i]!;
      switch (c) {
        case 92: {
          const next = s.charCodeAt(i + 1);
          if (i + 1 < to && isPunctuation(next)) {
            this.#erase1(i, next);
            i += 2;
          } else {
            if (next === 10 || next === 13) this.#out[i] = SPACE;
            i++;
          }
          break;
        }
        case 96:
          i = this.#code(i);
          break;
        case 42:
        case 95:
        case 126:
          i = this.#emphasis(i, c);
          break;
        case 91:
          brackets.push(i);
          i++;
          break;
        case 93: {
          const open = brackets.pop();
          i = open === undefined ? i + 1 : this.#link(open, i);
          break;
        }
        case 60:
          i = this.#angle(i);
          break;
        case 38:
          i = this.#entity(i);
          break;
        default:
          i++;
      }
    }
    this.addresses(from);
  }

  /** An escape: the backslash goes, the character it protects stays. */
  #erase1(at: number, next: number): void {
    const joined = at > 0 && isWordCode(this.#s.charCodeAt(at - 1)) && (next === 95 || next === 45 || next === 39);
    this.#out[at] = joined ? SOFT : SPACE;
    if (next === 124) this.#out[at + 1] = SPACE;
  }

  #code(at: number): number {
    const s = this.#s;
    if (this.#ticks === null) {
      this.#ticks = new Map();
      let k = at;
      while ((k = s.indexOf('`', k)) >= 0 && k < this.#to) {
        let e = k;
        while (e < this.#to && s.charCodeAt(e) === 96) e++;
        const runs = this.#ticks.get(e - k);
        if (runs === undefined) this.#ticks.set(e - k, {at: [k], next: 0});
        else runs.at.push(k);
        k = e;
      }
    }
    let e = at;
    while (e < this.#to && s.charCodeAt(e) === 96) e++;
    // Openers come in rising order, so each list is walked once.
    const runs = this.#ticks.get(e - at);
    if (runs !== undefined) while (runs.next < runs.at.length && runs.at[runs.next]! < e) runs.next++;
    const close = runs?.at[runs.next];
    if (close === undefined) {
      this.#fill(at, e, SPACE);
      return e;
    }
    const end = close + (e - at);
    for (let k = at; k < end; k++) this.#out[k] = DUMMY_CODE;
    return end;
  }

  #emphasis(at: number, mark: number): number {
    const s = this.#s;
    let e = at;
    while (e < this.#to && s.charCodeAt(e) === mark) e++;
    const before = at > 0 ? s.charCodeAt(at - 1) : SPACE;
    const after = e < this.#to ? s.charCodeAt(e) : SPACE;
    if (isSpace(before) && isSpace(after)) return e;
    // snake_case is a name, not emphasis.
    if (mark === 95 && isWordCode(before) && isWordCode(after)) return e;
    if (mark === 126 && e - at > 2) return e;
    this.#erase(at, e);
    return e;
  }

  /** A closing bracket at `at` for the one at `open`: masks a link, image, reference or task box. */
  #link(open: number, at: number): number {
    const s = this.#s;
    const image = open > 0 && s.charCodeAt(open - 1) === 33;
    const next = s.charCodeAt(at + 1);
    let end = -1;
    if (next === 40) end = this.#destination(at + 1);
    else if (next === 91) {
      const close = this.#find(']', at + 2);
      if (close >= 0 && close - at < 1000) end = close + 1;
    } else if (at - open === 2 && /[ xX]/.test(s.charAt(open + 1))) {
      this.#fill(open, at + 1, SPACE);
      return at + 1;
    }
    if (end < 0) return at + 1;
    this.#erase(image ? open - 1 : open, open + 1);
    this.#fill(at, end, SPACE);
    if (end < this.#to && isWordCode(s.charCodeAt(end)) && isWordCode(s.charCodeAt(at - 1))) this.#fill(at, end, SOFT);
    return end;
  }

  /** End of `(destination "title")` that starts at `at`, or -1. */
  #destination(at: number): number {
    const s = this.#s;
    const to = this.#to;
    let i = at + 1;
    while (i < to && isSpace(s.charCodeAt(i))) i++;
    if (s.charCodeAt(i) === 60) {
      const close = this.#find('>', i);
      if (close < 0) return -1;
      i = close + 1;
    } else {
      let depth = 0;
      for (; i < to; i++) {
        const c = s.charCodeAt(i);
        if (c === 92) i++;
        else if (isSpace(c)) break;
        else if (c === 40 && ++depth > 16) return -1;
        else if (c === 41 && --depth < 0) break;
      }
    }
    while (i < to && isSpace(s.charCodeAt(i))) i++;
    const quote = s.charAt(i);
    if (quote === '"' || quote === "'" || quote === '(') {
      const closer = quote === '(' ? ')' : quote;
      let close = this.#find(closer, i + 1);
      for (let n = 0; close >= 0 && s.charCodeAt(close - 1) === 92; n++) {
        if (n > 64) return -1;
        close = this.#find(closer, close + 1);
      }
      if (close < 0) return -1;
      i = close + 1;
      while (i < to && isSpace(s.charCodeAt(i))) i++;
    }
    return i < to && s.charCodeAt(i) === 41 ? i + 1 : -1;
  }

  #angle(at: number): number {
    const s = this.#s;
    const c = s.charCodeAt(at + 1);
    let end = -1;
    if (c === 33 || c === 63) {
      const comment = s.startsWith('<!--', at);
      const data = s.startsWith('<![CDATA[', at);
      const closer = comment ? '-->' : data ? ']]>' : c === 63 ? '?>' : '>';
      // "<!-->" is a whole comment.
      const close = this.#find(closer, at + 2);
      if (close < 0 || (c === 33 && !comment && !data && !isLetter(s.charCodeAt(at + 2)))) return at + 1;
      end = close + closer.length;
      if (comment || data) {
        this.#fill(at, end, SPACE);
        return end;
      }
    } else if (c === 47 || isLetter(c) || isWordCode(c)) {
      end = this.#autolink(at);
      if (end > 0) {
        this.#fillDummy(at, end);
        return end;
      }
      end = this.#tag(at);
    }
    if (end < 0) return at + 1;
    // "<br>" parts words, "<b>" does not.
    if (INLINE_TAG.test(s.slice(at, at + 12))) this.#erase(at, end);
    else this.#fill(at, end, SPACE);
    return end;
  }

  /** End of `<https://host>` or `<name@host>` at `at`, or -1. */
  #autolink(at: number): number {
    const s = this.#s;
    let i = at + 1;
    let mark = false;
    const limit = Math.min(this.#to, at + 2000);
    for (; i < limit; i++) {
      const c = s.charCodeAt(i);
      if (c <= 32 || c === 60) return -1;
      if (c === 62) break;
      if (c === 58 || c === 64) mark = true;
    }
    if (i >= limit || !mark) return -1;
    return /^(?:[a-z][a-z0-9+.-]{1,31}:|[^\s@<>\\]+@)[^\s<>]*$/i.test(s.slice(at + 1, Math.min(i, at + 200)))
      ? i + 1
      : -1;
  }

  /** End of the HTML tag at `at`, or -1 when none is complete there. Values in quotes are jumped over, names scanned once. */
  #tag(at: number): number {
    const s = this.#s;
    const to = Math.min(this.#to, at + 4000);
    let i = at + 1;
    const space = (): boolean => {
      const from = i;
      while (i < to && isSpace(s.charCodeAt(i))) i++;
      return i > from;
    };
    const closing = s.charCodeAt(i) === 47;
    if (closing) i++;
    if (!isLetter(s.charCodeAt(i))) return -1;
    while (i < to && (wordAscii(s.charCodeAt(i)) || s.charCodeAt(i) === 45)) i++;
    for (;;) {
      const spaced = space();
      if (i >= to) return -1;
      const c = s.charCodeAt(i);
      if (c === 62) return i + 1;
      if (closing) return -1;
      if (c === 47) return s.charCodeAt(i + 1) === 62 && i + 1 < to ? i + 2 : -1;
      if (!spaced || !(isLetter(c) || c === 95 || c === 58)) return -1;
      while (i < to && isAttributeName(s.charCodeAt(i))) i++;
      const name = i;
      space();
      if (i >= to || s.charCodeAt(i) !== 61) {
        i = name;
        continue;
      }
      i++;
      space();
      const quote = s.charCodeAt(i);
      if (quote === 34 || quote === 39) {
        const close = this.#find(quote === 34 ? '"' : "'", i + 1);
        if (close < 0) return -1;
        i = close + 1;
      } else {
        const from = i;
        while (i < to && !isSpace(s.charCodeAt(i)) && !/["'=<>`]/.test(s.charAt(i))) i++;
        if (i === from) return -1;
      }
    }
  }

  #fillDummy(from: number, to: number): void {
    for (let i = from; i < to; i++) this.#out[i] = DUMMY_CODE;
  }

  #entity(at: number): number {
    const s = this.#s;
    let e = at + 1;
    while (e < this.#to && e - at < 32 && (wordAscii(s.charCodeAt(e)) || s.charCodeAt(e) === 35)) e++;
    if (s.charCodeAt(e) !== 59 || e === at + 1 || e >= this.#to) return at + 1;
    const name = s.slice(at + 1, e);
    let char = ENTITIES[name];
    if (name.startsWith('#')) {
      const hex = name.charCodeAt(1) === 120 || name.charCodeAt(1) === 88;
      const code = hex ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
      if (Number.isFinite(code) && code >= 32 && code < 0xd800) char = String.fromCharCode(code);
    }
    const code = char === undefined ? SPACE : char.charCodeAt(0);
    this.#out[at] = code;
    const joins = isWordCode(code) || code === 0x2019 || code === 39 || code === SOFT;
    this.#fill(at + 1, e + 1, joins ? SOFT : SPACE);
    return e + 1;
  }

  /** Masks web and mail addresses and file paths by dummy words. */
  addresses(from: number): void {
    const s = this.#s;
    if (!ADDRESS.test(s)) return;
    const out = this.#out;
    const to = this.#to;
    let i = from;
    while (i < to) {
      while (i < to && isSpace(out[i]!)) i++;
      const start = i;
      let at = -1;
      let scheme = false;
      while (i < to && !isSpace(out[i]!)) {
        const c = out[i]!;
        if (c === 64 && at < 0) at = i;
        else if (c === 58 && !scheme && out[i + 1] === 47 && out[i + 2] === 47 && i > start) scheme = true;
        i++;
      }
      const end = i;
      if (end === start) continue;
      const www =
        !scheme && end - start > 4 && /^(?:www\.|mailto:)/i.test(s.slice(start, start + 7).replace(/^[("'<[]+/, ''));
      if (!scheme && at < 0 && !www) continue;
      let a = start;
      let b = end;
      while (a < b && !isWordCode(out[a]!) && out[a] !== DUMMY_CODE) a++;
      while (b > a && !isWordCode(out[b - 1]!) && out[b - 1] !== 47) b--;
      // "@Finance" is a name somebody is called by, "name@host" an address.
      if (!scheme && !www && (at <= a || at >= b - 1 || !isWordCode(out[at + 1]!))) continue;
      this.#fillDummy(a, b);
    }
  }
}

/** Makes a string of UTF-16 units without a limit on their number; lone surrogates come out as they went in. */
function toText(units: Uint16Array): string {
  // Spread, a typed array goes through its iterator, which is slower.
  const some = (from: number): string =>
    String.fromCharCode.apply(null, units.subarray(from, from + 4096) as unknown as number[]);
  let text = some(0);
  for (let i = 4096; i < units.length; i += 4096) text += some(i);
  return text;
}

/**
 * Masks a block.
 * @param source verbatim text of the block
 * @param contents where each line's content begins (quotation and list markers before it are masked), relative to `source`
 * @param contentEnd end of the last content; what follows is masked
 * @param markdown false for plain text: only addresses are masked
 * @returns text of the same length as `source`
 */
export function mask(source: string, contents: readonly number[], contentEnd: number, markdown: boolean): string {
  const plainPrefix = contents.length <= 1 && (contents[0] ?? 0) === 0;
  const markup = markdown ? MARKUP.test(source) : ADDRESS.test(source);
  if (!markup && plainPrefix && contentEnd >= source.length) return source;
  const out = new Uint16Array(source.length);
  for (let i = 0; i < source.length; i++) out[i] = source.charCodeAt(i);
  // Line prefixes, and whatever lines are no content.
  let line = 0;
  for (let k = 0; k < contents.length; k++) {
    const begin = contents[k]!;
    for (let i = line; i < begin; i++) if (out[i] !== 10 && out[i] !== 13) out[i] = SPACE;
    line = begin;
    while (line < source.length && out[line] !== 10 && out[line] !== 13) line++;
    if (out[line] === 13 && out[line + 1] === 10) line++;
    line++;
  }
  for (let i = contentEnd; i < source.length; i++) if (out[i] !== 10 && out[i] !== 13) out[i] = SPACE;
  if (markup) {
    const m = new Mask(source, out, contentEnd);
    if (markdown) m.markdown(contents[0] ?? 0);
    else m.addresses(contents[0] ?? 0);
  }
  return toText(out);
}
