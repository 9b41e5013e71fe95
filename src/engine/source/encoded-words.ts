/** Words of a mail header that stand in bytes: `=?UTF-8?Q?caf=C3=A9?=` (RFC 2047). */

// Every runtime of the engine has these; their types come with those of the DOM, which it does without.
declare const atob: (text: string) => string;
declare const TextDecoder: new (charset: string, options: {fatal: true}) => {decode(bytes: Uint8Array): string};

// A language may follow the character set; spaces inside are against the standard, and mail programs take them.
const WORD = /=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=/gi;

/** True for a text with a word that is not decoded. */
export const isEncoded = (text: string): boolean => text.search(WORD) >= 0;

/** A text with its words decoded; one in a character set that nobody knows, or of broken bytes, stays. */
export const decodeWords = (text: string): string =>
  // White space between two such words only parts them.
  text.replace(/\?=\s+(?==\?)/g, '?=').replace(WORD, (word, charset: string, encoding: string, data: string) => {
    try {
      const bytes = /q/i.test(encoding)
        ? data
            .replace(/_/g, ' ')
            .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        : atob(data);
      return new TextDecoder(charset, {fatal: true}).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    } catch {
      return word;
    }
  });
