import type {BlockRule} from '../../types.ts';
import {DUMMY} from '../../source/mask.ts';
import {Gap} from '../../types.ts';

/** What stands in brackets when it is to be filled in. */
const SLOT = new RegExp(
  '^(?:(?:insert|enter|add|your|our|the|fill in|name of|date of|number of|link to|time of|who|what|when|where|how|which|choose|pick|e\\.g\\.)\\b[^\\]>}]{0,60}' +
    '|(?:full |first |last |start |end |team |contact |phone |room |ticket |system |product |project |service |app |department |company |sender |your |new |old )?' +
    '(?:name|date|dates|time|times|day|month|year|number|phone|email|e-mail|address|link|url|team|department|system|product|service|app|location|site|place|reason|amount|figure|title|contact|company|version|outcome|benefit|deadline|duration|person|manager|role|extension|details?)' +
    '|tb[acd]|todo|tk|x{2,}|\\.{3}|…|_{2,}|\\?{1,3})$',
  'i',
);
/** A hint of a template, several words in lower case: [what people can do]. */
const HINT = /^[a-z][a-z'’-]*(?: [a-z0-9:'’.,/-]+){1,12}$/;
const BRACKETED =
  /\[([^\][\n]{1,70})\]|<([^<>\n]{1,70})>|\{\{([^{}\n]{0,70})\}\}|\$\{([^{}\n]{1,70})\}|\{([^{}\n]{1,70})\}|%([A-Z_]{3,30})%/g;
const RUNS = /_{3,}|\?{3,}|\bxx(?::xx)+\b|\bdd[/.-]mm(?:[/.-]yy(?:yy)?)?\b|\blorem ipsum\b/gi;
const WORDS = new Set(['TBD', 'TBC', 'TBA', 'TODO', 'FIXME', 'TK', 'TKTK']);

/** Reports what was to be filled in and was not. */
export const rule: BlockRule = {
  meta: {
    id: 'placeholder',
    description: 'A place that was to be filled in and was not, such as [NAME], TBD or {{date}}',
    group: 'facts',
    level: 'warning',
    fixable: false,
    since: '0.1.0',
  },
  block(block, report) {
    const {source, text, words} = block;
    const tell = (start: number, end: number): void => {
      report({
        start,
        end,
        reason: `“${source.slice(start, end)}” is still to be filled in.`,
        note: 'Nothing tells readers sooner that a message was sent without a second look.',
      });
    };
    if (/[[<{$%]/.test(source)) {
      for (const match of source.matchAll(BRACKETED)) {
        const start = match.index;
        const end = start + match[0].length;
        // Code and addresses are not the writer's words.
        if (text.charAt(start) === DUMMY || text.charAt(start + 1) === DUMMY) continue;
        if (match[1] !== undefined) {
          const next = source.charAt(end);
          // A link, a reference, an image, a footnote, a box of a task list.
          if (
            next === '(' ||
            next === '[' ||
            next === ':' ||
            source.charAt(start - 1) === '!' ||
            source.charAt(start - 1) === ']' ||
            match[1].startsWith('^')
          )
            continue;
          if (
            SLOT.test(match[1].trim()) ||
            HINT.test(match[1]) ||
            (block.kind !== 'subject' &&
              /^[A-Z][A-Z _/-]{2,}$/.test(match[1]) &&
              /(?:NAME|DATE|TIME|TEAM|NUMBER|LINK|SYSTEM|PHONE|EMAIL|DAY|SITE)/.test(match[1]))
          )
            tell(start, end);
        } else if (match[2] !== undefined) {
          // HTML has no tags with spaces in the name; of the one-word ones the list of slots knows those that are none.
          const inner = match[2].trim();
          if (/[=/!?@:]/.test(inner) || /^(?:time|address|details?|title|link|figure|data|var)$/i.test(inner)) continue;
          if (SLOT.test(inner)) tell(start, end);
        } else if (match[5] !== undefined) {
          if (source.charAt(start - 1) !== '{' && SLOT.test(match[5].trim())) tell(start, end);
        } else tell(start, end);
      }
    }
    if (/_{3}|\?{3}|xx:|dd[/.-]mm|lorem/i.test(text)) {
      for (const match of text.matchAll(RUNS)) tell(match.index, match.index + match[0].length);
    }
    for (let i = 0; i < words.length; i++) {
      const {raw} = words.info[i]!;
      if (raw.length < 2 || raw.length > 8 || words.quoted[i]) continue;
      const filler =
        /^X{3,}$/.test(raw) ||
        (raw === 'XX' &&
          (i === 0 || !/^\p{Lu}\p{Ll}/u.test(words.info[i - 1]!.raw) || (words.gap[i - 1]! & Gap.Punctuation) > 0));
      if (!WORDS.has(raw) && !filler) continue;
      const start = words.start[i]!;
      const end = words.end[i]!;
      // Inside brackets it is told already.
      if (/[[<{]/.test(source.charAt(start - 1)) && /[\]>}]/.test(source.charAt(end))) continue;
      tell(start, end);
    }
  },
};
