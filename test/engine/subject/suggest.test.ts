import assert from 'node:assert/strict';
import {parse} from 'yaml';
import {readFileSync} from 'node:fs';
import {createEngine} from '../../../src/engine/index.ts';
import {classifySubject, plainWordsFrom, suggestSubjects} from '../../../src/engine/subject/index.ts';
import type {SuggestOptions, Suggestion} from '../../../src/engine/subject/index.ts';
import {contentWords} from '../../../src/engine/subject/content.ts';
import {inShortWords} from '../../../src/engine/subject/short-words.ts';
import {outlineOf} from '../../support/outline.ts';
import {
  DEVELOPED_SETS,
  goldDrafts,
  measureSuggestions,
  readLines,
  type GoldDraft,
} from '../../support/subject-quality.ts';
import type {SuggestionMeasure} from '../../support/subject-quality.ts';

const HEAD = '---\nmessage: press-statement\nsubject: "Platform upgrade to 9.1"\n---\n\n';
const suggest = (body: string, options?: SuggestOptions): Suggestion[] =>
  suggestSubjects(outlineOf(HEAD + body), options);
const fromDraft = (body: string): string[] =>
  suggest(body)
    .filter((one) => one.from === 'body' || one.from === 'impact')
    .map((one) => one.subject);
const fromBody = (body: string): string[] =>
  suggest(body)
    .filter((one) => one.from === 'body')
    .map((one) => one.subject);

/** Few sentences open their paragraph; one that does weighs less. `\n` stands for a new line. */
const inParagraph = (sentence: string): string[] =>
  fromBody(`The department has news for you. ${sentence.replaceAll('\\n', '\n')}`);

/** Share of the offered lines that strict readers found fit to be sent as they stand, and the second, stricter ones. */
const FIT = [
  [undefined, 0.75],
  [2, 0.3],
] as const;

const SETS = DEVELOPED_SETS.map((folder) => ({folder, drafts: goldDrafts(folder)}));
const DRAFTS = SETS.flatMap(({drafts}) => drafts);

const made = new Map<GoldDraft, Suggestion[]>();
/** Suggestions for a draft, made once for all tests. */
function suggested(draft: GoldDraft): readonly Suggestion[] {
  const known = made.get(draft) ?? suggestSubjects(draft.outline);
  made.set(draft, known);
  return known;
}

interface Pattern {
  readonly id: string;
  readonly draft: readonly [string, string];
}

describe('suggestSubjects', () => {
  before(function () {
    // Some three thousand drafts: a slow machine needs more than a test may take.
    this.timeout(180_000);
    DRAFTS.forEach(suggested);
  });

  const {patterns} = parse(
    readFileSync(new URL('../../../src/engine/subject/data/patterns.yml', import.meta.url), 'utf8'),
  ) as {patterns: Pattern[]};
  for (const {id, draft} of patterns) {
    it(`turns a body by the pattern ${id}`, () => {
      const lines = fromBody(draft[0]);
      assert.ok(lines.includes(draft[1]), `“${draft[0]}” gave ${JSON.stringify(lines)}, not “${draft[1]}”`);
    });
  }

  describe('tells gains from what looks like them', () => {
    const lines = readFileSync(new URL('own-gains.txt', import.meta.url), 'utf8').split('\n');
    for (const line of lines.filter((one) => one.startsWith('+ ')))
      it(`tells “${line.slice(2)}”`, () => assert.notDeepEqual(inParagraph(line.slice(2)), []));
    for (const line of lines.filter((one) => one.startsWith('- ')))
      it(`keeps quiet about “${line.slice(2)}”`, () => assert.deepEqual(inParagraph(line.slice(2)), []));
    it('is quiet or speaks as it should in four of five', () => {
      const open = lines.filter((one) => one.startsWith('? ')).length;
      assert.ok(open <= (lines.length - 2) / 5, `${open} open`);
    });
  });

  describe('makes a line of what is long or leans on what stands before', () => {
    const lines = readFileSync(new URL('own-lines.txt', import.meta.url), 'utf8').split('\n');
    const wanted = lines.filter((one) => one.includes(' => ')).map((one) => one.split(' => ') as [string, string]);
    for (const [text, line] of wanted.filter(([, one]) => !one.startsWith('? ')))
      it(`“${text}”`, () => assert.ok(inParagraph(text).includes(line), `gave ${JSON.stringify(inParagraph(text))}`));
    for (const line of lines.filter((one) => one.startsWith('- ')))
      it(`keeps quiet about “${line.slice(2)}”`, () => assert.deepEqual(inParagraph(line.slice(2)), []));
    it('is quiet about seven of eight where it should be', () => {
      const open = lines.filter((one) => one.startsWith('? - ')).length;
      const quiet = lines.filter((one) => one.startsWith('- ')).length;
      assert.ok(open <= (open + quiet) / 8, `${open} open`);
    });
    // A sentence by itself weighs less than in its draft; a limit low enough for all of these made lines of what is no gain.
    it('does so for six of seven', () => {
      const open = wanted.filter(([, one]) => one.startsWith('? ')).length;
      assert.ok(open <= wanted.length / 7, `${open} open`);
    });
  });

  it('tells a row of a table whose figure falls, and no other', () => {
    const table = [
      '| Measure | Paper | Electronic |',
      '|---|---|---|',
      '| Average time from order to delivery | 9 days | 2 days |',
      '| Letters returned for a wrong address | 7 % | 1 % |',
      '| Restart time of the servers | 9 hours | 2 hours |',
      '| Fee per year | 900 dollars | 100 dollars |',
      '| Waiting time at the desk | 4 minutes | 9 minutes |',
      '',
    ].join('\n');
    assert.deepEqual(fromBody(table), [
      'Average time from order to delivery: 2 days, not 9',
      'Letters returned for a wrong address: 1 %, not 7 %',
    ]);
  });

  it('tells where or when a cell says under the name of its row', () => {
    const table = [
      '| What | Until now | From 15 April |',
      '|---|---|---|',
      '| Duty roster | pinned to the board on Mondays | on your phone by seven on the evening before the shift |',
      '| Pay slips | posted at the end of the month | in your inbox within the hour, ready to print |',
      '| Changes of route | a call from the office | on the screen, read out to you |',
      '',
    ].join('\n');
    assert.deepEqual(fromBody(table).sort(), [
      'Changes of route: on the screen, read out to you',
      'Duty roster: on your phone by seven',
      'Pay slips: in your inbox within the hour, ready to print',
    ]);
  });

  it('takes what stands under "Until now" for no name of its row', () => {
    const table = [
      '| Until now | From 3 June |',
      '|---|---|',
      '| Request on paper, three signatures | Request on your phone, one approval by tap |',
      '| Cash at the desk only | You pay from your own phone, at any hour |',
      '',
    ].join('\n');
    const told = fromBody(table);
    assert.ok(told.includes('Pay from your own phone, at any hour'));
    assert.ok(told.every((one) => !one.includes('Until now')));
  });

  it('tells no gain of those whom its heading names, unless it speaks to them', () => {
    const list = '- Guests choose their table from their own phone.\n- Guests skip the queue at the door.\n';
    const body = `We have news.\n\nWhat our guests get:\n\n${list}`;
    assert.deepEqual(fromBody(body), []);
    const toGuests = HEAD.replace('message:', 'audience: customers\nmessage:');
    assert.notDeepEqual(suggestSubjects(outlineOf(toGuests + body)), []);
  });

  it('tells nothing of what goes on if nothing is done', () => {
    assert.deepEqual(
      fromBody(
        'We have a choice.\n\n**If we do nothing.** The depots go on by phone, and nobody has to learn a thing.\n',
      ),
      [],
    );
  });

  it('names the day with the hour from which something is not to be had', () => {
    assert.deepEqual(
      fromDraft('From 06:00 to 15:00 on Saturday 7 February you will not be able to open or save plans.'),
      ['You cannot open or save plans from 06:00 on 7 February'],
    );
    assert.deepEqual(fromDraft('Please ensure all tills are closed by 18:00 on Friday 20 February.'), [
      'Ensure all tills are closed by 18:00 on Friday 20 February',
    ]);
  });

  it('takes no noun for an order, and no clause for its half', () => {
    for (const text of [
      'Test results should be with us by Friday 24 July.',
      'Spend to date is above the plan by the end of the week.',
      'Staff who have not done the course by Friday lose access.',
      'Check that the number on the back of your badge is the one in the list by Sunday 22 March.',
      'Please do that before 20:00 on Friday.',
    ])
      assert.deepEqual(
        suggest(text).filter((one) => one.from === 'impact'),
        [],
        text,
      );
    assert.deepEqual(fromDraft('The fax line goes off for good at noon on Friday 29 May.'), [
      'No fax line from noon on Friday 29 May',
    ]);
  });

  describe('keeps to the truth', () => {
    const NOTHING = [
      'We had hoped that you can print from your phone.',
      'The app does not yet let you book a room.',
      'The vendor says that the tool lets you finish reports twice as fast.',
      'If the pilot is approved, you will be able to work from home.',
      'You cannot print from your phone.',
      'Last year the tool let you book rooms from home.',
      'In a later release you will be able to sign on your phone.',
      'It might allow staff to save an hour a week.',
      'Until now you could approve orders from your phone.',
      'According to the brochure, you can reach your files from anywhere.',
      'Can you approve orders from your phone? Not yet.',
      'We are working on a way so that you can swap shifts.',
      'The tool would let you see every order in one place.',
      'You can call us on 1234 or find out more on the intranet.',
      'Our aim is that you can close the month in two days.',
      'Nobody knows whether you can print from home.',
      '"You can print from home," said the poster.',
      '> You can print from home.',
      'The old tool allowed staff to print from home.',
      'We would like to enable staff to work from home.',
      'The plan is to let you book rooms from your phone.',
      'Soon it will perhaps be possible to sign on your phone.',
      'You will not be able to print from home.',
      'You will no longer be able to print from home.',
      'You can no longer approve orders from your phone.',
      'This does not mean that you can work from home.',
      'Unfortunately, the app no longer lets you save drafts.',
      'It is not possible to sign contracts on your phone.',
      "Staff can't yet swap shifts in the app.",
      'Only managers can approve leave from their phone.',
      'The supplier promised that reports will open in two seconds.',
      'Microsoft claims that it saves you an hour a week.',
      'If funding is agreed, you can order a second screen.',
      'Should the board say yes, you will be able to work from any office.',
      'Depending on the outcome of the trial, staff will be able to work from home.',
      'The tool was meant to save you two hours a week.',
      'A competitor lets its customers pay by phone.',
      'Imagine you can approve orders from your phone.',
      'Once the contract is signed, you will be able to book taxis.',
      'You could save an hour a week if you used the template.',
      'Some vendors offer tools that allow users to sign by phone.',
      'We cannot promise that you will be able to log in.',
      'Until the fix, you can save your work on paper.',
      'It remains to be seen whether you can print faster.',
      'Nothing allows users to skip the form.',
      'In 2019 the portal let you upload photos.',
      'Ideally you can open files from anywhere.',
      'Analysts expect that the platform reduces costs from 5 to 3 percent.',
      'There are no plans to let you print in color.',
      'You can report problems to the service desk.',
      'You can use the old form until Friday.',
      'You can find the guide on the intranet.',
      'You may experience short interruptions.',
      'You will receive an email with a link.',
      'You get an error message when you sign in.',
      'The new system replaces the old system without a break.',
      'The work takes two hours instead of four.',
      'We restart the servers faster than before.',
      'The vendor has cut its own support hours from 12 to 8.',
      'Backups are now written to a second site.',
      'The migration is done in one night instead of three.',
      'Our team no longer has to patch servers by hand.',
      'The change reduces our licence costs from $90,000 to $60,000.',
      'The system will be upgraded on Sunday and the servers restarted.',
    ];
    for (const body of NOTHING) it(`takes no outcome from “${body}”`, () => assert.deepEqual(fromBody(body), []));

    it('uses only words of the draft, and plain words for them', () => {
      for (const draft of DRAFTS) {
        const have = new Set(
          draft.outline.blocks.flatMap((block) =>
            block.text
              .split(/\n|(?<=[.;:]) /)
              .flatMap((line) => [...contentWords(line), ...contentWords(inShortWords(line))]),
          ),
        );
        for (const one of suggested(draft)) {
          if (one.from !== 'body' && one.from !== 'impact') continue;
          const strange = contentWords(one.subject).filter(
            (word) => !have.has(word) && word !== 'get' && word !== 'need',
          );
          assert.deepEqual(strange, [], `${draft.file}: ${one.subject}`);
        }
      }
    });

    it('never invents a figure, a date or a time', () => {
      for (const draft of DRAFTS) {
        for (const one of suggested(draft)) {
          for (const figure of one.subject.match(/\d[\d.,:]*\d|\d/g) ?? [])
            assert.ok(draft.text.includes(figure), `${draft.file}: ${one.subject}`);
        }
      }
    });

    it('asks before it offers what the draft does not say', () => {
      for (const draft of DRAFTS) {
        for (const one of suggested(draft))
          assert.equal(
            one.confirm === null,
            one.from === 'body' || one.from === 'impact' || one.from === 'outcome',
            one.subject,
          );
      }
    });

    it('gives evidence verbatim', () => {
      for (const draft of DRAFTS) {
        for (const {evidence, from} of suggested(draft)) {
          assert.equal(evidence !== null, from === 'body' || from === 'impact');
          if (evidence) assert.equal(draft.text.slice(evidence.start, evidence.end), evidence.text, draft.file);
        }
      }
    });
  });

  it('offers short calm lines that tell an outcome, each another idea', () => {
    for (const draft of DRAFTS) {
      const suggestions = suggested(draft);
      assert.equal(new Set(suggestions.map((one) => one.subject)).size, suggestions.length);
      for (const {subject, from} of suggestions) {
        assert.ok(subject.length <= 60 && !/[!?]/.test(subject), subject);
        assert.match(subject, /^[\p{Lu}\d£$€]|^i[A-Z]/u);
        if (from === 'catalogue') assert.notEqual(classifySubject(subject).kind, 'system-first', subject);
      }
    }
  });

  it('puts the writer’s own outcome first', () => {
    const [first] = suggestSubjects(
      outlineOf(
        '---\nmessage: press-statement\nsubject: X\noutcome: you can sign contracts on your phone.\n---\n\nThe tool goes live.\n',
      ),
    );
    assert.deepEqual(first, {
      subject: 'You can sign contracts on your phone',
      from: 'outcome',
      confirm: null,
      evidence: null,
    });
  });

  it('tells losses and duties with their times', () => {
    assert.deepEqual(fromDraft('Email will be unavailable on Saturday from 18:00 to 21:00.'), [
      'No email on Saturday from 18:00 to 21:00',
    ]);
    assert.deepEqual(fromDraft('All staff must finish their timesheets before 15:00 on Friday.'), [
      'Finish your timesheets before 15:00 on Friday',
    ]);
    assert.deepEqual(fromDraft('Loyalty points cannot be redeemed until 06:00 on Sunday.'), [
      'You cannot redeem loyalty points until 06:00 on Sunday',
    ]);
    assert.deepEqual(fromDraft('Please close all tills by 22:45 on Saturday.'), [
      'Close all tills by 22:45 on Saturday',
    ]);
    assert.deepEqual(fromDraft('Forms must be sent by 27 November.'), ['Send forms by 27 November']);
  });

  it('replaces jargon by the words it is given', () => {
    const lines = suggest('This will allow staff to leverage the archive from home.', {
      plainWords: (text) => text.replace(/leverage/i, (word) => (word === 'Leverage' ? 'Use' : 'use')),
    });
    assert.equal(lines[0]!.subject, 'Use the archive from home');
  });

  it('takes plain words from the rules', () => {
    const engine = createEngine({});
    const plainWords = plainWordsFrom((line) =>
      engine.open(line, {format: 'plaintext', audience: ['everyone']}).findings(),
    );
    const lines = suggest('This will allow staff to utilize the archive prior to a visit.', {plainWords});
    assert.equal(lines[0]!.subject, 'Use the archive before a visit');
  });

  it('brings what the audience needs to the front', () => {
    const body = 'You can now print from any floor. You can now swap a shift from your phone.';
    const lines = ['Print from any floor', 'Swap a shift from your phone'];
    assert.deepEqual(fromBody(body).sort(), lines);
    for (const [need, line] of [
      ['print near the ward on every floor', lines[0]],
      ['swap a shift at short notice', lines[1]],
    ] as const)
      assert.equal(suggest(body, {audienceNeeds: [{kind: 'delight', text: need}]})[0]!.subject, line);
  });

  it('offers agreed claims and outcomes of systems only with a question', () => {
    const program = {
      claims: [{text: 'Finance closes the month two days sooner', audiences: ['everyone']}],
      systems: [{name: 'Larder', outcome: 'Order flour without a phone call'}],
    };
    const lines = suggest('Finance and the month end: Larder will be upgraded so the close is quicker.', {
      program,
      limit: 10,
    }).filter((one) => one.from === 'program');
    assert.deepEqual(
      lines.map((one) => [one.subject, one.confirm !== null]),
      [
        ['Finance closes the month two days sooner', true],
        ['Order flour without a phone call', true],
      ],
    );
  });

  it('speaks to the audience addressed and of others', () => {
    const body = 'Customers can pay by phone in every shop.';
    assert.ok(fromBody(body).includes('Customers can pay by phone in every shop'));
    const addressed = suggestSubjects(
      outlineOf(`---\nmessage: customer-note\nsubject: X 9.1\naudience: customers\n---\n\n${body}\n`),
    );
    assert.equal(addressed[0]!.subject, 'Pay by phone in every shop');
  });

  describe('finds the benefit of a draft that states one, and none where none is stated', () => {
    const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
    const found: SuggestionMeasure[] = [];
    for (const {folder, drafts} of SETS)
      it(`in ${folder}`, () => {
        const one = measureSuggestions(drafts, suggested);
        found.push(one);
        // The drafts of the message corpus are what the suggestions are promised for.
        const corpus = folder === 'corpus';
        assert.ok(one.backed / one.withBenefit >= (corpus ? 0.95 : 0.6), `missed ${one.missed.join(', ')}`);
        assert.ok(one.invented.length <= (corpus ? 0 : 2), one.invented.join(', '));
        assert.ok(one.falseClaims.length <= (corpus ? 0 : 2), one.falseClaims.join());
      });
    it('in all of them together', () => {
      const backed = sum(found.map((one) => one.backed)) / sum(found.map((one) => one.withBenefit));
      const invented = sum(found.map((one) => one.invented.length)) / sum(found.map((one) => one.withoutBenefit));
      const claims = found.flatMap((one) => one.falseClaims);
      assert.equal(found.length, DEVELOPED_SETS.length);
      assert.ok(backed >= 0.85, `${backed} of the drafts`);
      assert.ok(invented <= 0.025, `${invented} of the drafts`);
      assert.ok(claims.length <= 6, claims.join());
    });
  });

  it('takes a quotation that nobody says for a list of the draft', () => {
    const list = '> Type the number and you get the list for your own valve.\n>\n> See the price before you ring.\n';
    assert.notDeepEqual(fromBody(`With the new app:\n\n${list}`), []);
    assert.deepEqual(fromBody(`The maker says:\n\n${list}`), []);
  });

  it('reads the columns of a table that set what was beside what is', () => {
    const table = (head: string, rows: string): string[] => fromBody(`${head}\n|---|---|---|\n${rows}`);
    assert.deepEqual(table('| | May 2025 | May 2026 |', '| Wait on the phone, average | 6 minutes | 2 minutes |'), [
      'Wait on the phone: 2 minutes, not 6',
    ]);
    assert.deepEqual(table('| | Q1 | Q2 |', '| Time to a new badge | 3 days | 4 hours |'), [
      'Time to a new badge: 4 hours, not 3 days',
    ]);
    assert.deepEqual(table('| | Q1 | Q2 |', '| Wait on the phone | 2 minutes | 6 minutes |'), []);
    assert.deepEqual(
      table('| | 2025 | 2026 |', '| When a laptop breaks | nine working days | swapped at the desk while you wait |'),
      ['When a laptop breaks: swapped at the desk while you wait'],
    );
  });

  it('has been read, and what is offered is fit to be sent as a strict reader sees it', () => {
    const verdicts = new Map(
      readLines<{file: string; subject: string; verdict: string; reading?: number}>('data/subjects-read.jsonl').map(
        (one) => [`${one.file}: ${one.subject}`, one],
      ),
    );
    assert.ok(verdicts.size >= 500);
    const offered = SETS.flatMap(({folder, drafts}) =>
      drafts.flatMap((draft) =>
        suggested(draft)
          .filter((one) => one.from === 'body' || one.from === 'impact')
          .map((one) => verdicts.get(`${folder}/${draft.file.replace('drafts/', '')}: ${one.subject}`)),
      ),
    );
    const read = offered.filter((one) => one !== undefined);
    assert.ok(read.length / offered.length >= 0.9, `${read.length} of ${offered.length} were read`);
    for (const [reading, least] of FIT) {
      const theirs = read.filter((one) => one.reading === reading);
      const fit = theirs.filter((one) => one.verdict === 'good').length / theirs.length;
      assert.ok(fit >= least, `${fit} fit to be sent`);
    }
  });

  it('is quick on a draft of a thousand words, and on hostile text', () => {
    const drafts = goldDrafts('corpus');
    const long =
      HEAD +
      drafts
        .map((one) => one.text.replace(/^---[\s\S]*?\n---\r?\n/, ''))
        .join('\n\n')
        .split(/(?<=\s)/)
        .slice(0, 1000)
        .join('');
    const outline = outlineOf(long);
    suggestSubjects(outline);
    // Its own work, and not that of whatever else the machine does.
    const times = Array.from({length: 15}, () => {
      const start = process.cpuUsage();
      suggestSubjects(outline);
      return process.cpuUsage(start).user / 1000;
    });
    assert.ok(Math.min(...times) < 50, `${Math.min(...times)} ms`);
    for (const hostile of [
      'you can '.repeat(125_000),
      `${'so that you can, '.repeat(60_000)}.`,
      'a'.repeat(1_000_000),
      '- You can x\n'.repeat(80_000),
    ]) {
      const big = outlineOf(HEAD + hostile);
      const start = performance.now();
      suggestSubjects(big);
      assert.ok(performance.now() - start < 2000, hostile.slice(0, 20));
    }
  });
});
