/** The lists of bare terms: in order, new, and silent in plain English. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {daleChall} from 'dale-chall';
import {parse} from 'yaml';
import {checkSchema} from '../../../.tools/generate/check-schema.ts';
import {readTermLists} from '../../../.tools/generate/terms.ts';
import {Reference} from '../../../.tools/quality/reference.ts';
import type {Entry, PartOfSpeech} from '../../../src/engine/vocabulary/types.ts';

const vocabularies = new URL('../../../src/engine/vocabularies/', import.meta.url);
const folder = new URL('terms/', vocabularies);
const NOBODY = ['nobody'];

/** Mail as colleagues in every office write it, some of it about computers. No term may be found here. */
const PLAIN = [
  'Thank you for coming to the farewell for Maria on Friday; the cake was wonderful.',
  'Could you please send me the signed contract by Thursday morning?',
  'The canteen will be closed on Monday because the kitchen floor is being repaired.',
  'We hired three new colleagues in sales, and two of them start next week.',
  'Please bring your badge, since the front desk will check everyone at the door.',
  'I will be on holiday from 3 to 14 August and will read my mail when I am back.',
  'Sales in the north grew by four percent, mainly because two large customers ordered early.',
  'The meeting has moved to room 214, as the big room is being painted.',
  'Can someone water the plants on the second floor while Jo is away?',
  'Your pay slip for March will arrive two days later than usual.',
  'The bus from the station to the office leaves every 20 minutes.',
  'If you cannot come, tell Anna by noon so that she can order the right number of lunches.',
  'We have raised the price of the small box by ten cents.',
  'The customer in Lyon would like to see the new colors before she decides.',
  'Our travel agent books the cheapest flight that arrives before nine in the morning.',
  'Please put your cups into the dishwasher before you go home.',
  'The auditors will visit us in the last week of October and will ask to see the original receipts.',
  'The shop in Leeds opens an hour earlier during the sale.',
  'I spoke to the bank yesterday, and they will lower the fee for foreign payments.',
  'Do not park in front of the gate, because the fire engine must be able to get in.',
  'We lost the order because our offer came two days late.',
  'Everyone who works on Sunday gets a free day in the same week.',
  'Nadia found a mistake in the price list and has corrected it.',
  'The new chairs are here; please take the old ones down to the cellar.',
  'The lawyers want to change two sentences in the contract with the landlord.',
  'Please use the side door until the glass in the main door has been replaced.',
  'The strike may delay the trains, so you may work from home on Tuesday.',
  'Our team won the football match against the warehouse by three goals to one.',
  'I have attached the photos from the summer party.',
  'Let me know which date suits you and I will book a table for six.',
  'The first aid course is full, but there is another one in May.',
  'Please fill in the form and give it to your manager before the end of the month.',
  'You can change your bank details in the payroll system until the 15th.',
  'The budget for travel is almost used up, so please talk to Peter before you book.',
  'Two pallets were damaged on the lorry and we have asked the haulier to pay.',
  'The doctor will give flu shots in room 12 on Wednesday morning.',
  'Please check the address on the label before you send the parcel.',
  'Our biggest customer pays 30 days after delivery.',
  'We will interview four people for the job in accounting.',
  'The lift is out of order again, so please take the stairs.',
  'The press wrote a kind article about our factory in Ghent.',
  'You need your password and your phone to log in from home.',
  'The printer on the third floor is out of paper.',
  'Please restart your computer before you leave tonight.',
  'Save the file in the team folder and send the link to Karim.',
  'The website was slow this morning and works well again now.',
  'Nobody could send email between nine and ten, and we are sorry for the trouble.',
  'The course takes half a day, and you can choose a date that suits you.',
  'A man who says he is from the bank is calling our colleagues; please hang up and call us.',
  'The prices in the catalog are valid until the end of June.',
  'We are short of people in the warehouse this week and would be glad of any help.',
  'Last year we sold more coats than umbrellas.',
  'Please turn off the lights and close the windows when you leave.',
  'The insurance covers your suitcase as well as your laptop.',
  'I agree with most of your letter, in particular with the last paragraph.',
  'In the meantime, please use the phone list on the wall.',
  'She was promoted last month and now leads the whole marketing department.',
  'The taxi receipt is missing, so I cannot pay back the money yet.',
  'Our customers like the new packaging because it is easy to open.',
  'Please keep the receipts for seven years, as the law demands it.',
  'We will discuss the figures with the board on Thursday.',
  'Ask your manager if you would like to work four days a week.',
  'The train was late, so I could not make the first half of the meeting.',
  'If the alarm rings, leave the building and wait on the lawn behind the car park.',
  'On the whole we had a good year, and the next one looks even better.',
  'The exhibition stand needs two people at any time of the day.',
  'The holiday rules have changed: you can now carry five days over to next year.',
  'The supplier has promised to replace the broken parts free of charge.',
  'We expect around 80 guests at the opening of the new showroom.',
  'Please do not leave confidential papers on the desk overnight.',
];

/** One term with where it stands. */
interface Term {
  readonly text: string;
  readonly list: string;
  readonly pos: PartOfSpeech;
}

const PARTS = [
  ['nouns', 'noun'],
  ['verbs', 'verb'],
  ['phrases', 'phrase'],
] as const;

/** Spelled with capitals that count, as the compiler of the lists decides it. */
const isExact = (text: string): boolean => /^[A-Z0-9/&-]{2,}s?$/.test(text) || /^[A-Z][a-z]*[A-Z]/.test(text);

const readYaml = (url: URL): unknown => parse(readFileSync(url, 'utf8'));

function entryOf({text, pos}: Term): Entry {
  return {
    id: text,
    term: text,
    category: 'it-jargon',
    pos,
    severity: 'hint',
    fix: 'rewrite',
    replacements: [],
    reason: 'a term of a list',
    fineFor: [],
    ...(isExact(text) ? {caseSensitive: true} : {}),
  };
}

describe('lists of bare terms', () => {
  const terms: Term[] = [];
  let vocabulary: Reference;
  let lists: Reference;

  before(async function () {
    // the machine may be busy: reading the vocabularies is the slow part
    this.timeout(30_000);
    for (const list of await readTermLists()) {
      for (const [key, pos] of PARTS) for (const text of list[key] ?? []) terms.push({text, list: list.id, pos});
    }
    vocabulary = await Reference.load();
    lists = new Reference(terms.map(entryOf), []);
  });

  it('follow their schema', () => {
    const schema = JSON.parse(readFileSync(new URL('schema.json', folder), 'utf8')) as Parameters<
      typeof checkSchema
    >[1];
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.yml'))) {
      assert.deepEqual(checkSchema(readYaml(new URL(name, folder)), schema), [], name);
    }
  });

  it('hold at least 1,900 terms in lists with ids of their own', async () => {
    assert.ok(terms.length >= 1900, String(terms.length));
    const ids = (await readTermLists()).map(({id}) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  it('are in alphabetical order', () => {
    const wrong = terms.filter(({text, list, pos}, at) => {
      const next = terms[at + 1];
      return next?.list === list && next.pos === pos && text.toLowerCase() > next.text.toLowerCase();
    });
    assert.deepEqual(wrong, []);
  });

  it('hold each term once, however its words are joined', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const {text, list} of terms) {
      const key = text.toLowerCase().replaceAll('-', ' ');
      const other = seen.get(key);
      if (other !== undefined) twice.push(`${list}: ${text}, also in ${other}`);
      seen.set(key, list);
    }
    assert.deepEqual(twice, []);
  });

  it('hold no term that an entry of the vocabulary finds already', () => {
    const found = terms.flatMap(({text, list}) => {
      const whole = vocabulary
        .prose(text, 'paragraph', NOBODY)
        .find(({start, end}) => start === 0 && end === text.length);
      return whole ? [`${list}: ${text} is found by ${whole.entry.id}`] : [];
    });
    assert.deepEqual(found, []);
  });

  it('hold no everyday word', () => {
    const everyday = new Set(daleChall);
    const known = readYaml(new URL('known.yml', vocabularies)) as Record<'words' | 'acronyms' | 'phrases', string[]>;
    const common = new Set([...known.words, ...known.acronyms, ...known.phrases].map((word) => word.toLowerCase()));
    const plain = terms.filter(
      ({text}) => common.has(text.toLowerCase()) || (!isExact(text) && everyday.has(text.toLowerCase())),
    );
    assert.deepEqual(plain, []);
  });

  it('are silent in plain office mail', () => {
    assert.ok(PLAIN.length >= 60);
    const loud = PLAIN.flatMap((text) =>
      lists.prose(text, 'paragraph', NOBODY).map(({entry}) => `${entry.term}: ${text}`),
    );
    assert.deepEqual(loud, []);
  });

  it('are silent in nearly all good examples of the vocabulary', () => {
    const after = readdirSync(vocabularies)
      .filter((name) => name.endsWith('.yml') && name !== 'known.yml')
      .flatMap((name) => (readYaml(new URL(name, vocabularies)) as {entries: {example: {after: string}}[]}).entries)
      .map(({example}) => example.after);
    const loud = after.flatMap((text) =>
      lists.prose(text, 'paragraph', NOBODY).map(({entry}) => `${entry.term}: ${text}`),
    );
    // a few good examples explain one thing and leave another; entries and their examples are written by others
    assert.ok(loud.length <= after.length / 200, loud.join('\n'));
  });

  it('are found, in other forms too', () => {
    const missing = terms.filter(
      ({text}) => !lists.prose(text, 'paragraph', NOBODY).some(({end}) => end >= text.replace(/\.$/, '').length),
    );
    assert.deepEqual(missing, []);
    assert.equal(lists.prose('Two pull requests wait.', 'paragraph', NOBODY)[0]?.entry.term, 'pull request');
  });
});
