import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { markup } from './markup.ts';

describe('markup made from templates', () => {
  test('escapes what is filled in, once, and takes markup as it is', () => {
    const inner = markup`<b>${`"a" & 'b' < c`}</b>`;
    assert.equal(
      markup`<i title="${'x"y'}">${inner}${null}${3}${['<', inner]}</i>`.markup,
      `<i title="x&quot;y">${inner.markup}3&lt;${inner.markup}</i>`,
    );
  });

  test('holds no character that XML cannot, whatever a story holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const made = markup`<t>${text}</t>`.markup;
        assert.ok(made.isWellFormed());
        const inside = [...made.slice(3, -4)];
        assert.ok(inside.every(isXmlCharacter), made);
        assert.doesNotMatch(inside.join(''), /[<>"']/);
      }),
    );
    assert.equal(markup`${'a\u0000b\ud800c\uffffd'}`.markup, 'a\ufffdb\ufffdc\ufffdd');
  });
});

/** XML 1.0, production 2. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code !== 0xfffe && code !== 0xffff;
}
