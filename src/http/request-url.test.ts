import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { keptUrl } from './request-url.ts';

describe('the address under which an answer is kept', () => {
  const parameters = new Set(['before', 'q', 'section']);

  test('leaves out what no page depends on, so that a campaign’s link finds the page that is ready', () => {
    assert.equal(keptUrl('/a/', parameters), '/a/');
    assert.equal(keptUrl('/a/?utm_source=letter&fbclid=1', parameters), '/a/');
    assert.equal(keptUrl('/a/?utm=1&before=x', parameters), '/a/?before=x');
  });

  test('is one for parameters in any order, and keeps the order of two values of one', () => {
    assert.equal(keptUrl('/s?q=a&before=b', parameters), keptUrl('/s?before=b&q=a', parameters));
    assert.notEqual(keptUrl('/s?q=a&q=b', parameters), keptUrl('/s?q=b&q=a', parameters));
  });

  test('is never that of the bare page when a parameter hides behind an encoded name', () => {
    for (const url of ['/a/?%62efore=x', '/a/?be%66ore=x', '/a/?+before=x', '/a/?x=1&%71=z'])
      assert.equal(keptUrl(url, parameters), null, url);
  });

  test('tells apart any two addresses whose parameters a server would read differently', () => {
    const pair = fc.tuple(fc.constantFrom('before', 'q', 'section', 'utm'), fc.string({ maxLength: 6 }));
    const query = fc.array(pair, { maxLength: 4 });
    const spelled = (pairs: readonly (readonly [string, string])[]) =>
      `/p/?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
    const meaning = (pairs: readonly (readonly [string, string])[]) =>
      JSON.stringify([...parameters].map((name) => pairs.filter(([one]) => one === name).map(([, value]) => value)));
    fc.assert(
      fc.property(query, query, (one, other) => {
        const isSame = keptUrl(spelled(one), parameters) === keptUrl(spelled(other), parameters);
        assert.equal(isSame, meaning(one) === meaning(other));
      }),
    );
  });

  test('is none below a path that refuses what it does not know, so that a mistyped filter is never answered with everything', () => {
    const strict = new Set(['/api/stories']);
    assert.equal(keptUrl('/api/stories?secton=a', parameters, strict), null);
    assert.equal(keptUrl('/api/stories?section=a', parameters, strict), '/api/stories?section=a');
    assert.equal(keptUrl('/a/?secton=a', parameters, strict), '/a/');
  });

  test('is none for an address of absurd length', () => {
    assert.equal(keptUrl(`/${'x'.repeat(2_000)}`, parameters), null);
  });
});
