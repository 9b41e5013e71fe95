/** A small check of data against a JSON schema: the keywords our data schemas use, no more. */

interface Schema {
  readonly [keyword: string]: unknown;
}

/**
 * Check data against a schema.
 * @param data parsed YAML or JSON
 * @param schema keywords type, const, enum, pattern, properties, patternProperties, additionalProperties, required, items,
 *   uniqueItems, anyOf and local $ref; an unknown keyword throws, so that a schema never promises what is not checked
 * @returns one line per mistake with the path of the place, empty when the data is right
 */
export function checkSchema(data: unknown, schema: Schema): string[] {
  const errors: string[] = [];
  visit(data, schema, '', schema, errors);
  return errors;
}

const SILENT = new Set(['$schema', '$id', '$defs', 'title', 'description', 'default', 'examples']);

function visit(value: unknown, schema: Schema, path: string, root: Schema, errors: string[]): void {
  for (const [keyword, wanted] of Object.entries(schema)) {
    if (SILENT.has(keyword)) continue;
    const wrong = check(keyword, wanted, value, schema, path, root, errors);
    if (wrong) errors.push(`${path || '/'}: ${wrong}`);
  }
}

function check(
  keyword: string,
  wanted: unknown,
  value: unknown,
  schema: Schema,
  path: string,
  root: Schema,
  errors: string[],
): string | null {
  switch (keyword) {
    case '$ref': {
      const name = (wanted as string).replace('#/$defs/', '');
      visit(value, (root.$defs as Record<string, Schema>)[name]!, path, root, errors);
      return null;
    }
    case 'type':
      return typeOf(value) === wanted ? null : `must be ${String(wanted)}, is ${typeOf(value)}`;
    case 'const':
      return value === wanted ? null : `must be ${JSON.stringify(wanted)}`;
    case 'enum':
      return (wanted as unknown[]).includes(value) ? null : `must be one of ${JSON.stringify(wanted)}`;
    case 'pattern':
      return typeof value !== 'string' || new RegExp(wanted as string, 'u').test(value)
        ? null
        : `must match ${String(wanted)}`;
    case 'required':
      return isObject(value)
        ? ((wanted as string[]).filter((key) => !(key in value)).map((key) => `lacks ${key}`)[0] ?? null)
        : null;
    case 'uniqueItems':
      return Array.isArray(value) && new Set(value).size < value.length
        ? `holds the same item twice: ${duplicates(value).join(', ')}`
        : null;
    case 'items':
      if (Array.isArray(value)) value.forEach((item, i) => visit(item, wanted as Schema, `${path}/${i}`, root, errors));
      return null;
    case 'anyOf':
      return (wanted as Schema[]).some((one) => {
        const inner: string[] = [];
        visit(value, one, path, root, inner);
        return inner.length === 0;
      })
        ? null
        : 'matches none of the allowed forms';
    case 'properties':
    case 'patternProperties':
    case 'additionalProperties':
      // All three together, once, at the first of them that stands in the schema.
      if (keyword === ['properties', 'patternProperties', 'additionalProperties'].find((key) => key in schema))
        properties(value, schema, path, root, errors);
      return null;
    default:
      throw new Error(`unknown schema keyword ${keyword}`);
  }
}

function properties(value: unknown, schema: Schema, path: string, root: Schema, errors: string[]): void {
  if (!isObject(value)) return;
  const known = (schema.properties ?? {}) as Record<string, Schema>;
  const patterns = Object.entries((schema.patternProperties ?? {}) as Record<string, Schema>);
  for (const [key, item] of Object.entries(value)) {
    const here = `${path}/${key}`;
    const matching = patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(key));
    if (known[key]) visit(item, known[key], here, root, errors);
    for (const [, one] of matching) visit(item, one, here, root, errors);
    if (known[key] || matching.length > 0) continue;
    if (schema.additionalProperties === false) errors.push(`${here}: unknown key`);
    else if (isObject(schema.additionalProperties))
      visit(item, schema.additionalProperties as Schema, here, root, errors);
  }
}

function duplicates(items: readonly unknown[]): unknown[] {
  return items.filter((item, i) => items.indexOf(item) < i);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}
