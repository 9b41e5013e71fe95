/** The subject among the headers of a mail: where it stands, or where it belongs. */

/** What to put where, offsets in the text. */
export interface HeaderEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A header with the lines that it is folded over. */
const HEADER = /\uFEFF?([A-Za-z0-9-]+):([^\r\n]*(?:(?:\r\n|\r|\n)[ \t]+[^\s][^\r\n]*)*)(\r\n|\r|\n|$)/gy;

/** Headers that make the lines above a text a mail's: other notes begin with a date or a place. */
const OF_MAIL = /^(?:from|to|cc|bcc|reply-to|subject|message-id|mime-version)$/;

/** Headers that a reader looks for the subject behind. */
const BEFORE = /^(?:from|sender|reply-to|to|cc|bcc|date)$/;

/** Longest word of an encoded text, in characters (RFC 2047, section 2), without what stands around it. */
const LONGEST = 75 - '=?UTF-8?Q??='.length;

/**
 * Writes the subject into the headers at the start of a text.
 * @param head the beginning of the text
 * @param line the subject, one line
 * @param breaks the line break of the text
 * @returns null for a text that begins with no mail headers
 */
export function subjectHeaderEdit(head: string, line: string, breaks: string): HeaderEdit | null {
  const headers = [...head.matchAll(HEADER)].map(({0: all, 1: name, 2: value, 3: end, index}) => ({
    name: name!.toLowerCase(),
    value: value!,
    /** Where the value begins, behind the colon, and where the next line does. */
    at: index + all.indexOf(':') + 1,
    end: index + all.length,
    broken: end !== '',
  }));
  const last = headers.at(-1);
  // Headers end at an empty line; other lines directly below them are a text with a colon in it.
  if (!last || !headers.some(({name}) => OF_MAIL.test(name)) || !/^[ \t]*(?:[\r\n]|$)/.test(head.slice(last.end)))
    return null;
  const subjects = headers.filter(({name}) => name === 'subject');
  const now = subjects.findLast(({value}) => value.trim() !== '') ?? subjects.at(-1);
  if (now) {
    const lead = /^[ \t]*/.exec(now.value)![0];
    const encoded = /=\?[^?\s]+\?[bq]\?/i.test(now.value);
    return {
      start: now.at + lead.length,
      end: now.at + Math.max(lead.length, now.value.trimEnd().length),
      newText: (lead === '' ? ' ' : '') + (encoded ? encodeWords(line, breaks) : line),
    };
  }
  const before = headers.findLast(({name}) => BEFORE.test(name)) ?? last;
  const newText = `${before.broken ? '' : breaks}Subject: ${line}${before.broken ? breaks : ''}`;
  return {start: before.end, end: before.end, newText};
}

/** A line as encoded words, one to a line of the header, where it holds more than ASCII. */
function encodeWords(line: string, breaks: string): string {
  if (/^[\x20-\x7E]*$/.test(line)) return line;
  const words = [''];
  for (const character of line) {
    const code = /[A-Za-z0-9]/.test(character)
      ? character
      : character === ' '
        ? '_'
        : [...new TextEncoder().encode(character)]
            .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
            .join('');
    if (words.at(-1)!.length + code.length > LONGEST) words.push('');
    words[words.length - 1] += code;
  }
  return words.map((word) => `=?UTF-8?Q?${word}?=`).join(`${breaks} `);
}
