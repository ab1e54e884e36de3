import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changedIn, textOf } from './setting-values.ts';
import type { SettingLine } from './shapes.ts';

const setting = (key: string, takes: SettingLine['takes'], value: SettingLine['value']): SettingLine => ({
  key,
  about: key,
  takes,
  value,
});

describe('the values of settings in a form', () => {
  const navigation = setting('navigation', 'list', [
    { section: 'harbour' },
    { link: 'https://courier.example/', label: 'Shop' },
  ]);
  const all = [setting('name', 'text', 'Courier'), setting('ads', 'list', ['a', 'b']), navigation];

  test('are sent only where they are changed', () => {
    const same = Object.fromEntries(
      all.map((one) => [one === navigation ? 'navigation as chosen' : one.key, textOf(one)]),
    );
    assert.deepEqual(changedIn(all, same), {});
    assert.deepEqual(changedIn(all, { ...same, name: ' ', ads: 'a\r\n\r\n c ' }), { name: null, ads: ['a', 'c'] });
  });

  test('of the navigation are sent as they were put together', () => {
    assert.deepEqual(changedIn([navigation], { 'navigation as chosen': '[{"topic":"tides","label":"The tides"}]' }), {
      navigation: [{ topic: 'tides', label: 'The tides' }],
    });
    assert.deepEqual(changedIn([navigation], { 'navigation as chosen': textOf(navigation) }), {});
  });

  test('of a picture are the id that was chosen, or nothing', () => {
    const logo = setting('logo', 'text', 'one');
    assert.deepEqual(changedIn([logo], { 'logo as chosen': 'one' }), {});
    assert.deepEqual(changedIn([logo], { 'logo as chosen': 'other' }), { logo: 'other' });
    assert.deepEqual(changedIn([logo], { 'logo as chosen': '' }), { logo: null });
  });

  test('are true or false where a box is ticked or not', () => {
    const open = setting('isApiOpen', 'yes or no', true);
    assert.deepEqual(changedIn([open], { isApiOpen: 'yes' }), {});
    assert.deepEqual(changedIn([open], {}), { isApiOpen: false });
  });
});
