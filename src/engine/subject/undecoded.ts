/** Mails whose body stands in an encoding: what it says cannot be quoted from it. */
import type {Outline} from '../types.ts';

/** What a mail, or a part of one, says about its encoding. */
const DECLARED = /^content-transfer-encoding:[ \t]*(quoted-printable|base64)/im;

/** A byte in quoted-printable, or a line that goes on. */
const QUOTED = /=(?:[0-9A-F]{2}|[ \t]*$)/m;

/** A character of UTF-8 in quoted-printable, which stands in no text by chance. */
const CHARACTER = /=[C-F][0-9A-F]=[89AB][0-9A-F]/;

/** True for a text with bytes or broken lines of quoted-printable in it. */
export const looksEncoded = (text: string): boolean => QUOTED.test(text);

function isUndecoded({meta, blocks}: Outline): boolean {
  const body = blocks.filter(({kind}) => kind !== 'subject');
  if (body.some(({text}) => CHARACTER.test(text))) return true;
  const header = `Content-Transfer-Encoding: ${String(meta['content-transfer-encoding'] ?? '')}`;
  const encodings = [header, ...body.map(({source}) => source)].map((text) => DECLARED.exec(text)?.[1]?.toLowerCase());
  return (
    encodings.includes('base64') ||
    (encodings.includes('quoted-printable') && body.some(({text}) => looksEncoded(text)))
  );
}

/**
 * A draft as far as it can be read: without its body where that stands in an encoding.
 * @param outline the draft
 */
export const readable = (outline: Outline): Outline =>
  isUndecoded(outline) ? {...outline, blocks: outline.blocks.filter(({kind}) => kind === 'subject')} : outline;
