/** Whose gain a clause tells: the readers', or that of somebody who serves them. */
import type {Gain} from './gain.ts';
import {line} from './tokens.ts';

/** Does somebody other than the readers gain? */
export const isNotForReaders = (gain: Gain, audience: readonly string[]): boolean =>
  (!audience.includes('it-department') && isOurs(gain)) ||
  (!audience.includes('suppliers') && !audience.includes('technology-partners') && isTheirs(gain));

/** "The supplier saves a visit each month": a gain of theirs. */
const isTheirs = ({clause, statement}: Gain): boolean =>
  /\b(?:sister|partner|neighbouring) (?:company|companies|hospital|firm|school|bank|house|college|organi[sz]ation)s?\b/.test(
    line(statement.tokens, 0, clause.to),
  ) ||
  (clause.verb > clause.from &&
    statement.tokens
      .slice(clause.from, clause.verb)
      .some((one) =>
        /^(?:supplier|vendor|contractor|maker|manufacturer|provider|competitor|insurer)s?$/.test(one.lower),
      ));

/** "The on-call engineer no longer has to drive": a gain of those who run the systems. */
const isOurs = ({clause, statement}: Gain): boolean =>
  /^(?:the |our )?(?:(?:on-call|duty|network|systems?|database|our) (?:\w+ )?(?:engineer|technician|administrator)|fitter|installer)s?\b/.test(
    line(statement.tokens, clause.from, clause.to),
  );
