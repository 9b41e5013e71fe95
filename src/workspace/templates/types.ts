/** What the compiled templates hold; see `templates.yml` for what the fields mean. */

/** A name used as `{name}` in templates. */
export interface Placeholder {
  /** Path of the key in `hallway.yml`. */
  readonly known: string;
  readonly hint?: string;
  readonly text?: string;
}

/** An audience a draft may name. */
export interface AudienceName {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

/** The start of one kind of message. */
export interface Template {
  readonly message: string;
  readonly about?: string;
  readonly title: string;
  readonly purpose: string;
  readonly audiences: readonly string[];
  /** Fewest and most words of the finished message. */
  readonly words: readonly number[];
  readonly subject?: string;
  readonly facts?: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

/** The whole file. */
export interface TemplateFile {
  readonly placeholders: Readonly<Record<string, Placeholder>>;
  readonly audiences: readonly AudienceName[];
  readonly templates: readonly Template[];
}
