import assert from 'node:assert/strict';
import {later, zonedTime} from '../../src/workspace/templates/now.ts';

describe('zonedTime', () => {
  const summer = new Date('2026-07-01T12:34:56.789Z');

  for (const [zone, time] of [
    ['UTC', '2026-07-01T12:34+00:00'],
    ['Europe/Paris', '2026-07-01T14:34+02:00'],
    ['Asia/Kolkata', '2026-07-01T18:04+05:30'],
    ['America/St_Johns', '2026-07-01T10:04-02:30'],
    ['Pacific/Kiritimati', '2026-07-02T02:34+14:00'],
  ] as const) {
    it(`shows what clocks show in ${zone}`, () => {
      assert.equal(zonedTime(summer, zone), time);
    });
  }

  it('knows winter time and midnight', () => {
    assert.equal(zonedTime(new Date('2026-12-31T23:00:00Z'), 'Europe/Paris'), '2027-01-01T00:00+01:00');
  });

  it('takes the zone of the machine for one it does not know', () => {
    assert.equal(zonedTime(summer, 'Mars/Olympus_Mons'), zonedTime(summer));
  });

  it('names the same moment', () => {
    assert.equal(new Date(zonedTime(summer, 'Asia/Kathmandu')).toISOString(), '2026-07-01T12:34:00.000Z');
  });
});

describe('later', () => {
  it('keeps the offset over midnight and the end of a year', () => {
    assert.equal(later('2026-12-31T23:45+01:00', 30), '2027-01-01T00:15+01:00');
    assert.equal(later('2026-03-31T09:10Z', 0), '2026-03-31T09:10Z');
  });

  it('has no answer for what is no such time', () => {
    for (const text of ['', 'now', '2026-03-31', '2026-03-31 09:10+01:00', '2026-03-31T09:10']) {
      assert.equal(later(text, 30), null, text);
    }
  });
});
