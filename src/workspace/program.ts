/** What the communication program of a folder knows that helps with subject lines. */
import type {AudienceNeed, Engine, Finding, ProgramFacts, SuggestOptions} from '../engine/index.ts';
import {plainWordsFrom, reportedFrom} from '../engine/index.ts';

/**
 * Options of `suggestSubjects` for a draft.
 * @param program the keys of `hallway.yml` as plain data; anything may stand there
 * @param audience of the draft
 * @param engine finds the words that a suggested line must not take over from the draft
 */
export function subjectOptions(
  program: Readonly<Record<string, unknown>>,
  audience: readonly string[],
  engine: Engine,
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
  const systems: NonNullable<ProgramFacts['systems']> = records(program['systems']).flatMap(({name, also, outcome}) =>
    typeof name === 'string' ? [{name, also: strings(also), ...(typeof outcome === 'string' ? {outcome} : {})}] : [],
  );
  const findingsIn = (line: string): readonly Finding[] => engine.lint(line, {format: 'plaintext', audience}).findings;
  return {
    audienceNeeds,
    program: {claims, systems},
    plainWords: plainWordsFrom(findingsIn),
    reported: reportedFrom(findingsIn),
  };
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
