/** `hallway new`: begins a message. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {UsageError, type NewCommand} from './options.ts';
import {complain, print} from './output.ts';
import {whyNot} from './text.ts';
import {Workspaces} from './workspace.ts';

/** Run the command. @returns the exit code */
export async function create({message, about, audience, output}: NewCommand): Promise<number> {
  const {listTemplates, renderTemplate, zonedTime} = await import('../server/on-demand.ts');
  const variants = listTemplates().filter((template) => template.message === message);
  if (variants.length === 0) {
    const types = [...new Set(listTemplates().map((template) => template.message))].join(', ');
    throw new UsageError(`There is no message type "${message}". There are: ${types}.`);
  }
  const variant = about ?? variants[0]!.about;
  if (!variants.some((template) => template.about === variant)) {
    const known = variants.flatMap((template) => template.about ?? []);
    throw new UsageError(
      known.length === 0
        ? `A ${message} has no variants; leave --about out.`
        : `There is no ${message} about "${variant ?? ''}". There are: ${known.join(', ')}.`,
    );
  }
  const {config} = await new Workspaces().of(output ?? join(process.cwd(), 'new.md'));
  const program = config?.program ?? {};
  const zone = (program['organization'] as {time_zone?: unknown} | undefined)?.time_zone;
  const now = zonedTime(new Date(), typeof zone === 'string' ? zone : undefined);
  const {text} = renderTemplate(message, {about: variant, audience, program, now})!;
  if (output === null) {
    await print(text);
    return 0;
  }
  try {
    writeFileSync(output, text, {flag: 'wx'});
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UsageError(exists ? `"${output}" is there already.` : whyNot(output, error, 'written'), {cause: error});
  }
  complain(`Wrote ${output}.\n`);
  return 0;
}
