/** What the communication program of a folder knows that helps with subject lines. */
import type {AudienceNeed, SuggestOptions} from '../engine/index.ts';

/**
 * Options of `suggestSubjects` for a draft.
 * @param program the keys of `hallway.yml` as plain data; anything may stand there
 * @param audience of the draft
 */
export function subjectOptions(
  program: Readonly<Record<string, unknown>>,
  audience: readonly string[],
): SuggestOptions {
  const claims = records(program['claims']).flatMap((claim) => {
    const {text, audiences, agreed} = claim;
    if (typeof text !== 'string') return [];
    return [{text, audiences: strings(audiences), approved: agreed !== undefined}];
  });
  const audienceNeeds: AudienceNeed[] = records(program['audiences'])
    .filter(({id}) => audience.includes(String(id)))
    .flatMap(({needs}) =>
      (['basic', 'performance', 'delight'] as const).flatMap((kind) =>
        isRecord(needs) ? strings(needs[kind]).map((text) => ({kind, text})) : [],
      ),
    );
  return {audienceNeeds, program: {claims}};
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
