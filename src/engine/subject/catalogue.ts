/** The catalogue of changes: lines that fit the subject matter, each with the question the writer must answer with yes. */
import type {Outline} from '../types.ts';
import {outcomes} from './data/outcomes.generated.ts';

/** A line of the catalogue. */
export interface CatalogueLine {
  readonly subject: string;
  readonly confirm: string;
  /** Id of the change. */
  readonly change: string;
}

type Change = readonly [
  id: string,
  triggers: string,
  kano: string,
  questions: 0 | Readonly<Record<string, string>>,
  lines: Readonly<Record<string, string>>,
];

const FALLBACK = 'Is this true for the people who will read it?';

/**
 * Lines for what the draft is about, best first.
 * @param outline the draft; its subject counts more than its body
 * @param limit at most so many lines
 */
export function catalogueLines(outline: Outline, limit: number): CatalogueLine[] {
  const subject = ` ${normal(outline.subject?.text ?? '')} `;
  const body = ` ${normal(
    outline.blocks
      .map((block) => block.text.slice(0, 4000))
      .join(' ')
      .slice(0, 40_000),
  )} `;
  const ranked = (outcomes.changes as readonly unknown[] as readonly Change[])
    .map((change) => ({change, score: matchScore(change, subject, body)}))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score);
  const lines: CatalogueLine[] = [];
  for (const {change} of ranked.slice(0, 3)) {
    const [id, , , questions, byAudience] = change;
    const own = outline.audience.map((one) => byAudience[one]).find((one) => one !== undefined);
    const texts = [own, byAudience.everyone].filter((one) => one !== undefined).flatMap((one) => one.split('\n'));
    let taken = 0;
    for (const entry of texts) {
      const bar = entry.indexOf('|');
      const claim = entry.slice(0, bar);
      const text = entry.slice(bar + 1);
      if (taken === 2) break;
      lines.push({
        subject: text,
        confirm:
          (questions !== 0 ? questions[claim] : undefined) ??
          (outcomes.claims as Readonly<Record<string, string>>)[claim] ??
          FALLBACK,
        change: id,
      });
      taken++;
    }
  }
  return lines.slice(0, limit);
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}\p{N}'/&-]+/gu, ' ');
}

const WEAK = new Set<string>(outcomes.weak.split('|'));

/** Longer triggers tell more; those in the subject tell most. */
function matchScore(change: Change, subject: string, body: string): number {
  let score = 0;
  for (const trigger of change[1].split('|')) {
    const words = trigger.split(' ').length;
    const weak = WEAK.has(trigger);
    if (subject.includes(` ${trigger} `)) score += weak ? 1.2 : 4 + words * 2;
    else if (body.includes(` ${trigger} `)) score += weak ? 0.3 : words > 1 ? words * 1.5 : 0.6;
  }
  return score >= 3 ? score : 0;
}
