import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import fc from 'fast-check';
import {parse} from 'yaml';
import {snippets} from '../../.tools/generate/templates.ts';
import {createEngine} from '../../src/engine/index.ts';
import {AUDIENCES} from '../../src/workspace/config.ts';
import {ABOUT, MESSAGE_TYPES, STATUS} from '../../src/workspace/message-types.ts';
import {
  audienceNames,
  listTemplates,
  renderTemplate,
  type TemplateOptions,
} from '../../src/workspace/templates/index.ts';
import {expand} from './snippet.ts';

const NOW = '2026-03-31T09:10+02:00';
const all = listTemplates().map(({message, about}) => ({
  name: about === null ? message : `${message} about ${about}`,
  message,
  about,
}));

function render(
  message: string,
  options: TemplateOptions,
): {text: string; snippet: string; meta: Record<string, unknown>; body: string} {
  const rendered = renderTemplate(message, options);
  assert.ok(rendered, `${message} is rendered`);
  const parts = /^---\n([^]*?\n)---\n\n([^]*)$/.exec(rendered.text);
  assert.ok(parts, `front matter stands at the top of ${rendered.text}`);
  return {...rendered, meta: parse(parts[1]!) as Record<string, unknown>, body: parts[2]!};
}

const engine = createEngine();

describe('templates', () => {
  it('are there for every kind of message and every variant, in this order', () => {
    const wanted = MESSAGE_TYPES.flatMap((message) => (ABOUT[message] ?? [null]).map((about) => [message, about]));
    assert.deepEqual(
      all.map(({message, about}) => [message, about]),
      wanted,
    );
  });

  it('name the audiences that drafts may name', () => {
    assert.deepEqual(audienceNames.map(({id}) => id).sort(), [...AUDIENCES].sort());
    for (const {audiences, title} of listTemplates()) {
      assert.ok(audiences.length > 0 && audiences.every((id) => AUDIENCES.includes(id)), title);
    }
  });

  it('say nothing for a message or variant that does not exist', () => {
    assert.equal(renderTemplate('press-release'), null);
    assert.equal(renderTemplate('press-statement'), null);
    assert.equal(renderTemplate('press-statement', {about: 'outage'}), null);
    assert.equal(renderTemplate('quick-win', {about: 'upgrade'}), null);
  });

  for (const {name, message, about} of all) {
    describe(name, () => {
      it('begins with front matter that says what it is and for whom', () => {
        const {meta, body} = render(message, {about, audience: ['finance', 'sales'], now: NOW});
        assert.equal(meta['message'], message);
        assert.equal(meta['about'], about ?? undefined);
        assert.deepEqual(meta['audience'], ['finance', 'sales']);
        assert.ok(body.trim().split(/\s+/).length >= 15, 'the body has its parts');
        assert.equal(render(message, {about, audience: ['hr']}).meta['audience'], 'hr');
      });

      it('is the same message as a snippet and as text', () => {
        for (const options of [{about}, {about, now: NOW}]) {
          const {snippet, text} = render(message, options);
          const {text: expanded, stops} = expand(snippet);
          assert.equal(expanded, text);
          assert.deepEqual(
            stops,
            [...stops.keys()].map((index) => index + 1),
            'tab stops count in reading order',
          );
          assert.ok(snippet.endsWith('$0'), 'the cursor ends at the end');
        }
      });

      it('keeps the rules it teaches', () => {
        const {text} = render(message, {about, now: NOW});
        const draft = engine.open(text, {format: 'markdown'});
        while (!draft.step());
        const found = draft.findings().filter(({rule}) => rule !== 'placeholder');
        assert.deepEqual(
          found.map(({rule, actual}) => `${rule}: ${actual}`),
          [],
        );
      });

      it('has a subject to fill in, unless it is spoken', () => {
        const {meta} = render(message, {about});
        if (message === 'party-line' || message === 'elevator-answer') {
          assert.ok(!('subject' in meta));
        } else {
          assert.match(String(meta['subject']), /\[[^\]]+\]/);
        }
      });
    });
  }

  describe('of party lines', () => {
    const facts =
      'situation status started next-update expected affected workaround cause lost contact owner approved-by do-not-say'.split(
        ' ',
      );

    for (const about of ABOUT['party-line']!) {
      it(`carry all facts: ${about}`, () => {
        const {meta} = render('party-line', {about, now: NOW});
        assert.deepEqual(Object.keys(meta), ['message', 'about', 'audience', ...facts]);
        assert.ok((STATUS.partyLine as readonly unknown[]).includes(meta['status']));
        assert.ok(
          Array.isArray(meta['do-not-say']) && meta['do-not-say'].every((phrase) => typeof phrase === 'string'),
        );
        for (const fact of facts.slice(0, -1)) {
          assert.ok(typeof meta[fact] === 'string' && meta[fact] !== '', fact);
        }
      });
    }

    it('count from now', () => {
      const {meta, body} = render('party-line', {about: 'outage', now: '2026-03-31T23:45+02:00'});
      assert.equal(meta['started'], '2026-03-31T23:45+02:00');
      assert.equal(meta['next-update'], '2026-04-01T00:15+02:00');
      assert.equal(meta['situation'], '[which thing, in one word]-2026-03-31');
      assert.match(body, /The next news comes at 00:15\./);
    });

    it('ask for times that are not known', () => {
      const {meta} = render('party-line', {about: 'outage'});
      assert.equal(meta['started'], '[date and time]');
      assert.equal(meta['next-update'], '[date and time of the next news]');
    });
  });

  describe('filled in from the communication program', () => {
    it('take over what it knows', () => {
      const program = {facts: {help_phone: 1234, help_hours: '7:00 to 19:00'}, organization: {it_name: 'Digital'}};
      const {body, meta} = render('press-statement', {about: 'upgrade', program});
      assert.match(body, /Help: call 1234 \(7:00 to 19:00\), or see/);
      assert.match(body, /\[your name\], Digital, \[your topic\]/);
      assert.equal(render('party-line', {about: 'outage', program}).meta['contact'], '1234');
      assert.match(String(meta['subject']), /^\[/);
    });

    it('stay whole whatever stands there', () => {
      const anything = fc.oneof(
        fc.string({unit: 'binary'}),
        fc.constantFrom('$1', '${2:x}', '}', '\\', '"', "'", '---\n', ': ', '#', '[x]', '{it}'),
        fc.anything(),
      );
      fc.assert(
        fc.property(anything, anything, fc.constantFrom(...all), (phone, name, {message, about}) => {
          const program = {
            facts: {help_phone: phone, status_page: name},
            organization: {it_name: name},
            mission: phone,
          };
          const {snippet, text, meta} = render(message, {about, program, now: NOW});
          assert.equal(expand(snippet).text, text);
          assert.equal(meta['message'], message);
        }),
      );
    });
  });

  it('are the snippets with a prefix', async () => {
    const file = await readFile(new URL('../../snippets/messages.code-snippets', import.meta.url), 'utf8');
    assert.equal(file, await snippets(), 'run npm run generate');
  });
});
