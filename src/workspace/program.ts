/** What the communication program of a folder knows that helps with subject lines. */
import type {AudienceNeed, Engine, Finding, ProgramFacts, SuggestOptions} from '../engine/index.ts';
import {plainWordsFrom, reportedFrom} from '../engine/index.ts';
import {isDate} from './config.ts';
import {zonedTime} from './templates/now.ts';

/** When it is, and where when the organization does not say; the machine's time and zone when absent. */
export interface Clock {
  readonly now?: Date;
  /** IANA name. */
  readonly timeZone?: string | undefined;
}

/**
 * Options of `suggestSubjects` for a draft.
 * @param program the keys of `hallway.yml` as plain data; anything may stand there
 * @param audience of the draft
 * @param engine finds the words that a suggested line must not take over from the draft
 * @param clock tells which claims have ended
 */
export function subjectOptions(
  program: Readonly<Record<string, unknown>>,
  audience: readonly string[],
  engine: Engine,
  clock: Clock = {},
): SuggestOptions {
  const organization = program['organization'];
  const zone = isRecord(organization) ? organization['time_zone'] : undefined;
  const today = zonedTime(clock.now ?? new Date(), typeof zone === 'string' ? zone : clock.timeZone).slice(0, 10);
  const claims = records(program['claims']).flatMap(({text, audiences, agreed, until}) =>
    typeof text === 'string' && isAgreed(agreed, until, today) ? [{text, audiences: strings(audiences)}] : [],
  );
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

/**
 * Whether a claim holds on a day; one whose dates cannot be read does not, and `hallway.yml` is reported.
 * @param today as the dates are written: `2026-04-08`, so that they compare as texts
 */
const isAgreed = (agreed: unknown, until: unknown, today: string): boolean =>
  isDate(agreed) && agreed <= today && (until === undefined || until === null || (isDate(until) && today <= until));

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A list of texts; one text alone counts as a list of one. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
