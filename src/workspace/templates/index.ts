/** Starts of messages: the list pickers show, and the text a writer begins with. Pure. */
import {later} from './now.ts';
import {toParts, toSnippet, toText, type Lookup, type Part} from './parts.ts';
import {templateFile} from './templates.generated.ts';
import type {AudienceName, Template, TemplateFile} from './types.ts';

export {zonedTime} from './now.ts';
export type {AudienceName} from './types.ts';

const file: TemplateFile = templateFile;

/** A template as pickers show it. */
export interface TemplateSummary {
  /** The `message:` key. */
  readonly message: string;
  /** The `about:` key; null for types without variants. */
  readonly about: string | null;
  readonly title: string;
  /** What it is for and how long it may be. */
  readonly detail: string;
  /** Usual audiences, the most usual first. */
  readonly audiences: readonly string[];
}

/** What fills a template in. */
export interface TemplateOptions {
  /** Variant; null or absent for types without variants. */
  readonly about?: string | null;
  /** Audience ids; the usual one when empty or absent. */
  readonly audience?: readonly string[];
  /** The communication program, as plain data. */
  readonly program?: Readonly<Record<string, unknown>>;
  /** The time it is, as `zonedTime` writes it; hints stand where times would when absent. */
  readonly now?: string;
}

/** A message begun. */
export interface RenderedTemplate {
  /** Editor snippet with tab stops. */
  readonly snippet: string;
  /** Plain text, hints in brackets. */
  readonly text: string;
}

/** Audiences a draft may name without a communication program. */
export const audienceNames: readonly AudienceName[] = file.audiences;

/** Longest value taken over from the communication program. */
const LONGEST_KNOWN = 200;

/** All templates, in the order pickers show them. */
export function listTemplates(): readonly TemplateSummary[] {
  return file.templates.map(({message, about, title, purpose, words, audiences}) => ({
    message,
    about: about ?? null,
    title,
    detail: `${purpose} ${words.join(' to ')} words.`,
    audiences,
  }));
}

/**
 * Begin a message.
 * @param message the `message:` key
 * @param options variant, audience and what is known
 * @returns null when there is no such message or variant
 */
export function renderTemplate(message: string, options: TemplateOptions = {}): RenderedTemplate | null {
  const about = options.about ?? undefined;
  const template = file.templates.find((one) => one.message === message && one.about === about);
  if (!template) {
    return null;
  }
  const audience = options.audience?.length ? options.audience : template.audiences.slice(0, 1);
  const parts = toParts(compose(template, options.now), lookupIn({...options, audience}));
  return {snippet: toSnippet(parts), text: toText(parts)};
}

/** Front matter and body, still with hints and names. */
function compose(template: Template, now: string | undefined): string {
  const lines = [`message: ${template.message}`];
  if (template.about !== undefined) {
    lines.push(`about: ${template.about}`);
  }
  lines.push('audience: {audience}');
  if (template.subject !== undefined) {
    lines.push(`subject: "${template.subject}"`);
  }
  for (const [key, value] of Object.entries(template.facts ?? {})) {
    lines.push(typeof value === 'string' ? `${key}: ${scalar(value, now)}` : list(key, value));
  }
  return `---\n${lines.join('\n')}\n---\n\n${template.body}`;
}

/** YAML of a fact: bare where the text is plain by itself, in quotes where hints or unknown values stand. */
function scalar(value: string, now: string | undefined): string {
  const bare = /^\[=[^\]]*\]$/.test(value) || (now !== undefined && /^\{now(\+\d+)?\}$/.test(value));
  return bare ? value : `"${value}"`;
}

function list(key: string, values: readonly string[]): string {
  return `${key}:\n${values.map((value) => `  - ${value}`).join('\n')}`;
}

function plainId(id: string): string {
  return id.replace(/[^\p{L}\p{N}_-]/gu, '');
}

function lookupIn({program, now, audience = []}: TemplateOptions): Lookup {
  return (name) => {
    if (name === 'audience') {
      const ids = audience.map(plainId);
      return {kind: 'text', text: ids.length === 1 ? ids[0]! : `[${ids.join(', ')}]`};
    }
    const [word, minutes] = name.split('+');
    if (word === 'now' || word === 'clock' || word === 'today') {
      return time(word, now, Number(minutes ?? 0));
    }
    const {known, hint, text} = file.placeholders[name]!;
    const value = valueAt(program, known);
    if (value !== null) {
      return {kind: 'text', text: value};
    }
    return text === undefined ? {kind: 'hint', text: hint!} : {kind: 'text', text};
  };
}

function time(word: 'now' | 'clock' | 'today', now: string | undefined, minutes: number): Part {
  const moment = now === undefined ? null : later(now, minutes);
  if (moment === null) {
    const hint = {
      today: 'date',
      clock: 'time of the next news',
      now: minutes > 0 ? 'date and time of the next news' : 'date and time',
    };
    return {kind: 'hint', text: hint[word]};
  }
  if (word === 'today') {
    return {kind: 'text', text: moment.slice(0, 10)};
  }
  const clock = moment.slice(11, 16);
  return word === 'clock' ? {kind: 'choice', choices: [clock], name: clock} : {kind: 'choice', choices: [moment]};
}

/** A short value of the communication program; anything else in its place counts as not known. */
function valueAt(program: Readonly<Record<string, unknown>> | undefined, path: string): string | null {
  let value: unknown = program;
  for (const key of path.split('.')) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : null;
  }
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_KNOWN && !/["\\\p{Cc}]/u.test(text)
    ? text.trim()
    : null;
}
