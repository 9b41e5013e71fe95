/**
 * The settings of the person at the keyboard, as the client sent them. Anything may come over the wire; what is not of
 * the right type counts as not set.
 */
import {DEFAULT_SETTINGS, type HallwaySettings, type RuleSetting} from '../protocol/index.ts';

/** Longest wait for a pause in typing, in milliseconds. */
const MAX_PAUSE = 10_000;

/**
 * Make settings of what a client sent.
 * @param value anything; null and wrong types give the defaults
 * @param base what holds where nothing is set
 */
export function readSettings(value: unknown, base: HallwaySettings = DEFAULT_SETTINGS): HallwaySettings {
  const given = isRecord(value) ? value : {};
  const drafts = given['drafts'];
  const rules = given['rules'];
  const pause = given['typingPause'];
  return {
    drafts: Array.isArray(drafts)
      ? drafts.filter((glob): glob is string => typeof glob === 'string' && glob.length <= 500)
      : base.drafts,
    rules: isRecord(rules) ? (rules as Record<string, RuleSetting>) : base.rules,
    audience: typeof given['audience'] === 'string' && given['audience'] ? given['audience'] : base.audience,
    typingPause:
      typeof pause === 'number' && Number.isFinite(pause) ? Math.min(MAX_PAUSE, Math.max(0, pause)) : base.typingPause,
    languageModel: typeof given['languageModel'] === 'boolean' ? given['languageModel'] : base.languageModel,
  };
}

/** True for an object that is no array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
