/** Chooses which findings of a draft are published. */
import type {Finding} from '../types.ts';
import type {BlockFinding, PlacedFinding} from './block.ts';
import type {BlockList} from './block-list.ts';
import {findingsOf} from './block-list.ts';

/** Which sum of a group counts findings of a severity. */
const SUM_OF = {error: 'errors', warning: 'warnings', info: 'infos'} as const;

/** Chooses findings of one draft. */
export class Selection {
  readonly #list: BlockList;
  readonly #stands: (finding: BlockFinding, offset: number) => boolean;

  /**
   * @param stands false for a finding that the rest of the draft takes back
   */
  constructor(list: BlockList, stands: (finding: BlockFinding, offset: number) => boolean) {
    this.#list = list;
    this.#stands = stands;
  }

  /**
   * Chooses (see `Draft.published`).
   * @param document findings of rules about the whole draft; they come first
   * @param limit how many at most
   * @param near line (from 0) where the writer is at work
   */
  choose(document: readonly PlacedFinding[], limit: number, near: number): PlacedFinding[] {
    const found = document.slice(0, limit);
    const total = this.#sum('errors') + this.#sum('warnings') + this.#sum('infos');
    if (total <= limit - found.length) this.#collect(found, limit, 'all', 0);
    else {
      for (const severity of ['error', 'warning', 'info'] as const) {
        this.#collect(found, limit, severity, this.#skip(severity, limit - found.length, near));
      }
    }
    return found;
  }

  /** How many findings of a severity to leave out at the beginning, so that `room` of them stand around a line. */
  #skip(severity: Finding['severity'], room: number, near: number): number {
    const key = SUM_OF[severity];
    const excess = this.#sum(key) - room;
    if (excess <= 0 || near <= 0) return 0;
    let before = 0;
    let line = 0;
    for (const group of this.#list.groups) {
      line += group.breaks;
      if (line > near) break;
      before += group[key];
    }
    // In steps, so that the list moves seldom while the writer does.
    const step = Math.max(1, room >> 2);
    const skip = Math.floor((before - room / 2) / step) * step;
    return Math.max(0, Math.min(excess, skip));
  }

  #collect(found: PlacedFinding[], limit: number, severity: Finding['severity'] | 'all', skip: number): void {
    let line = 0;
    let offset = 0;
    for (const group of this.#list.groups) {
      if (found.length >= limit) return;
      const has = severity === 'all' ? 1 : group[SUM_OF[severity]];
      if (has > 0 && (has > skip || severity === 'all')) {
        const own = findingsOf(group)[severity];
        for (let i = skip; i < own.length && found.length < limit; i++) {
          const {finding, line: inner, offset: at, dependent} = own[i]!;
          if (dependent && !this.#stands(finding, offset + at)) continue;
          found.push({finding, line: line + inner, offset: offset + at});
        }
        skip = 0;
      } else skip -= has;
      line += group.breaks;
      offset += group.length;
    }
  }

  #sum(key: 'errors' | 'warnings' | 'infos'): number {
    return this.#list.sum(key);
  }
}
