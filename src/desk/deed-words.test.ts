import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { actionWords, detailWords, objectWords } from './deed-words.ts';

const told = (action: string, given: Readonly<Record<string, string>>) =>
  detailWords({ action, detail: Object.entries(given).map(([name, value]) => ({ name, value })) }, 'Europe/Kyiv');

describe('the words of the audit log', () => {
  test('call roles, times and values as the desk does', () => {
    assert.deepEqual(told('invited', { role: 'reporter' }), ['Role: Reporter']);
    assert.deepEqual(told('role changed', { from: 'reporter', to: 'editor' }), ['From Reporter to Editor']);
    assert.deepEqual(told('story scheduled', { story: 'id', at: '2026-11-20 15:00' }), ['For Fri, 20 Nov 2026, 15:00']);
    assert.deepEqual(told('embargo set', { until: '2026-11-20T15:00:00Z' }), ['Until Fri, 20 Nov 2026, 17:00']);
    assert.deepEqual(told('legal hold set', { story: 'id', reason: 'A name' }), ['Reason: A name']);
    assert.deepEqual(told('another e-mail address asked for', { to: 'a@b.example' }), ['New address: a@b.example']);
    assert.deepEqual(told('token made', { scopes: 'desk: read, desk: write', days: '30' }), [
      'May: Read, Write',
      'Ends after 30 days',
    ]);
    assert.deepEqual(told('webhook added', { events: 'story.published' }), ['Tells of: Published']);
    assert.deepEqual(told('section changed', { from: 'Port', address: 'port → harbour', fields: 'name, slug' }), [
      'Called “Port” before',
      'Address: port → harbour',
      'Fields: name, address',
    ]);
  });

  test('say of a setting what it was and is', () => {
    assert.equal(objectWords({ action: 'setting changed', object: 'contact.email' }), 'E-mail address');
    assert.equal(objectWords({ action: 'setting changed', object: 'new.one' }), 'new.one');
    assert.equal(objectWords({ action: 'page made', object: 'name' }), 'name');
    assert.deepEqual(told('setting changed', { from: 'null', to: 'The Courier' }), ['From nothing to “The Courier”']);
    assert.deepEqual(told('setting changed', { from: 'false', to: 'true' }), ['From no to yes']);
    assert.deepEqual(told('setting changed', { from: '[]', to: '["a","b"]' }), ['From nothing to a, b']);
    assert.deepEqual(told('setting changed', { from: '019a9a5e-0000-7000-8000-000000000001', to: 'null' }), [
      'From a picture to nothing',
    ]);
  });

  test('leave out what was not given, and let what nobody has words for stand', () => {
    assert.deepEqual(told('story withheld', { story: 'id', reason: 'null' }), []);
    assert.deepEqual(told('story approved', { story: 'id', revision: 'other' }), []);
    assert.deepEqual(told('something new', { colour: 'red', at: 'noon' }), ['colour: red', 'For noon']);
    assert.equal(actionWords({ action: 'codes on' }), 'One-time codes set up');
    assert.equal(actionWords({ action: 'something new' }), 'Something new');
  });
});
