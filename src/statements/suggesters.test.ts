import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Suggester } from '../suggester/suggester.ts';
import { remembering } from './suggesters.ts';

/** Says of each text how often it was asked. */
function counting(): { readonly suggester: Suggester; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    suggester: {
      ...{ name: 'counting', version: '1', languages: ['en'] },
      suggest: ({ text }) => {
        asked.push(text);
        return [];
      },
    },
  };
}

describe('a suggester that remembers', () => {
  const about = { language: 'en', day: '2026-11-19', knownNames: ['Tern Line'] };

  test('reads a text once, and again where anything that it is read by is another', () => {
    const { suggester, asked } = counting();
    const { suggest } = remembering(suggester);
    for (let times = 0; times < 3; times += 1) suggest({ ...about, text: 'She said so.' });
    assert.equal(asked.length, 1);
    suggest({ ...about, text: 'She said so!' });
    suggest({ ...about, text: 'She said so.', day: null });
    suggest({ ...about, text: 'She said so.', language: 'en-US' });
    suggest({ ...about, text: 'She said so.', knownNames: [] });
    assert.equal(asked.length, 5);
  });

  test('keeps those that were asked for last, and no more than a few', () => {
    const { suggester, asked } = counting();
    const { suggest } = remembering(suggester);
    for (let n = 0; n < 100; n += 1) {
      suggest({ ...about, text: String(n) });
      suggest({ ...about, text: 'always' });
    }
    assert.equal(asked.filter((text) => text === 'always').length, 1);
    suggest({ ...about, text: '0' });
    assert.equal(asked.filter((text) => text === '0').length, 2);
  });
});
