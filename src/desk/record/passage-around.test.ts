import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passageAround } from './passage-around.ts';

const around = (text: string, language = 'en') => {
  const at = text.indexOf('|');
  const whole = text.replace('|', '');
  const { start, end } = passageAround(whole, at, language);
  return whole.slice(start, end);
};

test('The quotation around the cursor is taken, its marks with it', () => {
  assert.equal(around('He said: “No fog warn|ing reached us,” and left.'), '“No fog warning reached us,”');
  assert.equal(around('“One.” “Tw|o.” “Three.”'), '“Two.”');
  assert.equal(around('Він сказав: «Пороми з|апізнилися». Так.', 'uk'), '«Пороми запізнилися»');
});

test('Where nothing is quoted the sentence is taken, within its paragraph', () => {
  assert.equal(
    around('First.\nThe ferry left. It was d|oing nine knots. Then it stopped.\nLast.'),
    'It was doing nine knots.',
  );
  assert.equal(around('“Fog,” he said. The pl|ot was provisional.'), 'The plot was provisional.');
  assert.equal(around('One sentence at the end.|\nNext.'), 'One sentence at the end.');
  assert.equal(around('One.\n|\nTwo.'), '');
});

test('A quotation that is not closed is none', () => {
  assert.equal(around('He said “no fog. It was |late.'), 'It was late.');
});
