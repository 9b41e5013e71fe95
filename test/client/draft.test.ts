import assert from 'node:assert/strict';
import {looksLikeDraft} from '../../src/client/draft.ts';

describe('looksLikeDraft', () => {
  for (const [what, head] of Object.entries({
    'front matter with a message key': '---\nmessage: press-statement\n---\n',
    'the key after others': '---\ntitle: x\n\n# note\nmessage : quick-win\n---\n',
    'a quoted key': '---\n"message": party-line\n---\n',
    'front matter that is not closed yet': '---\nmessage: welcome\nsubject: x',
    'a byte order mark and Windows line ends': '\uFEFF---\r\nmessage: minutes\r\n---\r\n',
    'mail headers': 'From: a@example.com\nTo: b@example.com\nSubject: Hello\n\nText',
    'a folded header before the subject': 'Received: from a\n\tby b\nX-Spam: no\nsubject: Hello\n\nText',
    'a subject alone': 'Subject: You can print again\n\nText',
  })) {
    it(`says yes to ${what}`, () => {
      assert.equal(looksLikeDraft(head), true);
    });
  }

  for (const [what, head] of Object.entries({
    nothing: '',
    'a page': '# Hallway\n\nSubject: not a header here',
    'front matter of another kind': '---\ntitle: A page\nlayout: post\n---\nmessage: in the text',
    'a nested key': '---\ncommit:\n  message: fix\n---\n',
    'a longer key': '---\nmessage-id: 12\nmessages: 3\n---\n',
    'a rule at the top': '----\nmessage: x\n',
    'a key outside front matter': 'message: press-statement\n',
    'headers without a subject': 'From: a@example.com\nTo: b@example.com\n\nSubject: in the text',
    'a subject after prose': 'Dear all\nSubject: x\n',
  })) {
    it(`says no to ${what}`, () => {
      assert.equal(looksLikeDraft(head), false);
    });
  }
});
