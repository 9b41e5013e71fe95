/**
 * The signs by which a clause is told to be a gain for its reader, or something else. Each is a plain observation with a
 * name; what each counts is data (data/gains.yml), fitted on labelled drafts by `.tools/fit-gains.ts`.
 */
import type {Clause} from './clause.ts';
import {PHRASES} from './gain-phrases.ts';
import {isGainWord} from './gain-words.ts';
import {baseOf, is, isItDone} from './lexicon.ts';
import type {PatternMatch} from './match.ts';
import type {Statement} from './statements.ts';
import type {Token} from './tokens.ts';
import {isNumber, isProductName, isTimeWord} from './words-of.ts';

/** What is known of a clause beyond its own words. */
export interface Around {
  readonly statement: Statement;
  /** Sentences before and after it in the same block. */
  readonly before: Statement | undefined;
  readonly after: Statement | undefined;
  /** Patterns that match inside the clause. */
  readonly patterns: readonly PatternMatch[];
  readonly message: string | null;
  /** Content words of the draft's subject line, as they stand, lower case. */
  readonly subject: ReadonlySet<string>;
  /** Number of statements in the draft. */
  readonly count: number;
}

/** Sentences around a gain often tell how it was: "It used to take two days". */
const WAS =
  /\b(?:used to|until now|so far|previously|before this|the year before|it took|took|had to|were|was|in the past|the old|last (?:year|summer|winter|month|week))\b/;
const COMPLAINT =
  /\b(?:told us|asked|complain\w*|lost|wait(?:ed|s)?|queue\w*|slow|annoy\w*|twice|hate\w*|tired of|many of you)\b/;

const LISTS = ['helps', 'burdens', 'goods', 'relative', 'trouble', 'duties', 'projects', 'backstage'] as const;

/** Names of all signs a clause shows. */
export function signsOf(tokens: readonly Token[], clause: Clause, around: Around): string[] {
  const {statement, before, after, patterns, message, subject, count} = around;
  const part = tokens.slice(clause.lead, clause.to);
  const words = part.filter((one) => one.word);
  const text = line(part);
  const signs = [
    'bias',
    `actor-${clause.actor}`,
    `modal-${clause.modal}`,
    `link-${clause.link}`,
    `section-${statement.section}`,
  ];
  const add = (name: string, when: boolean): void => {
    if (when) signs.push(name);
  };
  add('no-verb', clause.verb < 0);
  add('answer', statement.answer);
  add('passive', clause.passive);
  add(`passive-${clause.actor}`, clause.passive);
  const rest = line(tokens.slice(clause.to));
  add('was-in-rest', WAS.test(rest));
  add('so-after', /^,? ?so (?:that )?(?:you|your|nobody|no|the|they|there)\b/.test(rest));
  add('denied', clause.denied);
  add('item', statement.item);
  add('item-benefit', statement.item && statement.section === 'benefit');
  add('asked-benefit', clause.actor === 'asked' && statement.section === 'benefit');
  add('none-benefit', clause.actor === 'none' && statement.section === 'benefit');
  // "stays open when you lose signal": what the clause tells is no loss.
  const said = text.replace(/ (?:when|even|if|while) .*/, '');
  for (const [name, sign] of PHRASES) add(name, sign.test(name === 'loss' ? said : text));
  const verb =
    clause.main >= 0
      ? (baseOf(tokens[clause.main]!.lower, 'base', 'thirdPerson', 'participle', 'past', 'ing') ?? '')
      : '';
  add('verb-helps', isGainWord('helps', verb));
  add(
    'verb-is',
    clause.main >= 0 && clause.main === clause.verb && /^(?:is|are|be|has|have)$/.test(tokens[clause.verb]!.lower),
  );
  add(
    'backstage-subject',
    clause.verb > clause.from &&
      tokens
        .slice(clause.from, clause.verb)
        .some((one) => isGainWord('backstage', one.lower) || is('it_events', one.lower)),
  );
  add('verb-it', clause.main >= 0 && clause.passive && isItDone(tokens[clause.main]!.lower, 'participle'));
  add('verb-contact', clause.main >= 0 && isGainWord('contact', verb));
  add(`helps-${clause.actor}`, isGainWord('helps', verb));
  for (const list of LISTS) {
    if (list === 'helps') continue;
    const hits = words.filter((one) => isGainWord(list, one.lower)).length;
    add(list, hits > 0);
    add(`${list}-many`, hits > 1);
  }
  add(
    'number',
    words.some((one) => isNumber(one.lower)),
  );
  add(
    'unit',
    words.some((one) => is('units', one.lower)),
  );
  add(
    'day',
    words.some((one) => is('days', one.lower) || is('months', one.lower)),
  );
  add(
    'time-word',
    words.some((one) => isTimeWord(one.lower)),
  );
  add(
    'component',
    words.some((one) => is('components', one.lower)),
  );
  add(
    'product',
    words.some((_, i) => i > 0 && isProductName(words, i, true, new Set())),
  );
  add(
    'service',
    words.some((one) => is('reader_services', one.lower)),
  );
  add('short', words.length < 6);
  add('long', words.length > 20);
  add('very-short', words.length < 4);
  for (const kind of new Set(patterns.map((one) => one.gain))) add(`says-${kind}`, true);
  add('says', patterns.length > 0);
  add('says-two', new Set(patterns.map((one) => one.gain)).size > 1);
  add('opens-draft', statement.index < 3);
  add('early', statement.index < 8);
  add('late', count > 8 && statement.index > count * 0.7);
  add('opens-block', statement.inBlock === 0 && !statement.item);
  add('labelled', statement.labelled === true);
  add('quoted', statement.quoted === true);
  add('was-before', before !== undefined && WAS.test(line(before.tokens)));
  add('was-after', after !== undefined && WAS.test(line(after.tokens)));
  add('complaint-before', before !== undefined && COMPLAINT.test(line(before.tokens)));
  const shared = words.filter((one) => subject.has(one.lower)).length;
  add('in-subject', shared > 0);
  add('much-in-subject', shared > 1);
  add(`message-${message ?? 'none'}`, true);
  add('cell', statement.cell);
  add('cell-after', statement.row !== null);
  return signs;
}

function line(tokens: readonly Token[]): string {
  return tokens
    .map((one) => one.lower)
    .join(' ')
    .replace(/ ,/g, ',');
}
