/** The subject is read from the head of a draft as the writer meant it, wherever YAML or a mail program would have it otherwise. */
import assert from 'node:assert/strict';
import type {Draft} from '../../../src/engine/index.ts';
import {createEngine} from '../../../src/engine/index.ts';

const engine = createEngine();
const BODY = '\n\nOn Monday we replace the VPN.\n';
const markdown = (head: string): string => `---\n${head}\n---${BODY}`;
const mail = (subject: string): string => `From: desk@example.org\nSubject: ${subject}\nTo: all@example.org${BODY}`;
const open = (text: string): Draft => engine.open(text, {format: text.startsWith('---') ? 'markdown' : 'plaintext'});
const rulesIn = (draft: Draft): string[] =>
  draft
    .findings()
    .map(({rule}) => rule)
    .filter((rule) => rule.startsWith('subject-'));

describe('the head of a draft', () => {
  for (const subject of [
    'RESOLVED: Email outage in Ghent',
    '[RESOLVED] Phones on floor 3 work again',
    '[Reminder] Parking: new barriers from 4 May',
    'Re: the printers in Leuven: what changes',
    'VPN upgrade: Tuesday 19:00',
    '"Hermes" goes live on Monday',
    '*URGENT* Change your password today',
    '[Action needed]',
    '{{subject}}',
    'Room  booking: from home',
    'Room booking:',
    '2027',
  ])
    it(`has the subject ${subject}`, () => {
      for (const breaks of ['\n', '\r\n']) {
        const text = markdown(
          `subject: ${subject}\naudience: [finance, hr]\nmessage: press-statement\noutcome: You can: book again`,
        ).replaceAll('\n', breaks);
        const draft = open(text);
        const found = draft.subject!;
        assert.equal(found.text, subject);
        assert.equal(text.slice(found.start, found.end), subject);
        assert.ok(found.exact);
        assert.deepEqual(draft.audience, ['finance', 'hr']);
        assert.equal(draft.message, 'press-statement');
        assert.equal(draft.meta.outcome, 'You can: book again');
      }
    });

  it('keeps a list over several lines beside such a subject, and a subject that goes on below', () => {
    const draft = open(
      markdown('audience: [\n  finance,\n  hr,\n]\nsubject: Update: lifts\n  stop on Monday\nabout: reminder'),
    );
    assert.equal(draft.subject!.text, 'Update: lifts stop on Monday');
    assert.equal(draft.subject!.exact, false);
    assert.deepEqual(draft.audience, ['finance', 'hr']);
    assert.equal(draft.meta.about, 'reminder');
  });

  it('leaves null and what is not there alone', () => {
    for (const head of ['subject: ~', 'subject: null', 'subject:', 'audience: [hr]', 'subject:\n  - a'])
      assert.equal(open(markdown(`message: press-statement\n${head}`)).subject, null, head);
  });

  it('runs the rules on such a subject', () => {
    assert.deepEqual(rulesIn(open(markdown('subject: RESOLVED: Email outage in Ghent'))), ['subject-outcome']);
    assert.deepEqual(rulesIn(open(markdown('subject: [ALL] READ THIS NOW: THE LIFTS STOP'))), ['subject-shout']);
  });

  it('takes the line break of a block of text for none of its characters', () => {
    const line = 'You can book a room and a desk and a car and a bike for June.';
    for (const indicator of ['>', '|', '>-']) {
      const text = markdown(`subject: ${indicator}\n  ${line}\nmessage: press-statement`);
      const {subject} = open(text);
      assert.equal(subject!.text, line);
      assert.equal(text.slice(subject!.start, subject!.end), `${indicator}\n  ${line}`);
    }
    assert.equal(open(markdown('subject: |\n  Lifts stop\n  on Monday\n')).subject!.text, 'Lifts stop on Monday');
    const short = line.slice(0, 60);
    assert.equal(short.length, 60);
    for (const {rule, reason} of open(markdown(`subject: >\n  ${short}`)).findings())
      if (rule === 'subject-length') assert.match(reason, /has 60 characters; phones/);
  });

  for (const [subject, text] of [
    ['=?UTF-8?Q?VPN_upgrade_=E2=80=93_tonight_at_nine?=', 'VPN upgrade – tonight at nine'],
    ['=?utf-8?B?TmV0d2VyayB1cGdyYWRlIOKAkyA0LjI=?=', 'Netwerk upgrade – 4.2'],
    [
      '=?ISO-8859-1*fr?q?Mise_=E0_jour?= du\n =?windows-1252?Q?VPN_=96_?=\n\t=?us-ascii?Q?4.2?=',
      'Mise à jour du VPN – 4.2',
    ],
  ] as const)
    it(`decodes ${subject.split('?')[1]!} in encoding ${subject.split('?')[2]!}`, () => {
      const draft = open(mail(subject));
      assert.equal(draft.subject!.text, text);
      assert.equal(draft.subject!.exact, false);
      assert.equal(mail(subject).slice(draft.subject!.start, draft.subject!.end), subject);
    });

  it('judges a decoded subject', () => {
    const found = open(mail('=?UTF-8?Q?VPN_upgrade_=E2=80=93_tonight_at_nine?=')).findings();
    assert.deepEqual(
      found.filter(({rule}) => rule.startsWith('subject-')).map(({rule, actual}) => [rule, actual]),
      [['subject-outcome', '=?UTF-8?Q?VPN_upgrade_=E2=80=93_tonight_at_nine?=']],
    );
  });

  it('says nothing about a subject that cannot be decoded', () => {
    for (const subject of ['=?x-unknown?Q?VPN_upgrade?=', 'VPN =?UTF-8?Q?upgrade_=FF!!?=', '=?UTF-8?B?***?='])
      assert.deepEqual(rulesIn(open(mail(subject))), [], subject);
  });

  it('reads long runs of white space in no time', () => {
    for (const [format, text] of [
      ['plaintext', mail(`a${' '.repeat(30_000)}b`)],
      ['plaintext', mail(`=?${'a'.repeat(30_000)}`)],
      ['markdown', markdown(`subject: "a${' '.repeat(30_000)}b"`)],
      ['markdown', `# A \` ${'`'.repeat(30_000)} \`\n`],
    ] as const) {
      const start = performance.now();
      assert.notEqual(engine.open(text, {format}).subject, null);
      assert.ok(performance.now() - start < 1000);
    }
  });

  it('has a title for a subject without masks', () => {
    for (const [title, text] of [
      ['VPN `v9` upgrade', 'VPN v9 upgrade'],
      ['See <https://example.org/a> for **one** ``a ` b``', 'See https://example.org/a for one a ` b'],
      ['Ask help@example.org', 'Ask help@example.org'],
    ])
      assert.equal(engine.open(`# ${title!}\n\nText.\n`, {format: 'markdown'}).subject!.text, text);
  });
});
