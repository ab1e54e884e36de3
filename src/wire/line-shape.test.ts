import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareWords, endsSentence, inkOf, isNameLike, isProse, weightOf } from './line-shape.ts';

test('running text is long or a whole sentence of some length, in any script', () => {
  for (const text of [
    'He said that he would stay until dawn.',
    'Река поднялась за ночь, сообщили городские власти.',
    '北京时间一月六日上午，河水上涨，政府宣布关闭水闸。',
    'a '.repeat(20),
  ]) {
    assert.ok(isProse(text), text);
  }
  for (const text of ['He was 84.', 'Kenya trip', 'Ferry was doing nine knots when it struck', '河水上涨'])
    assert.ok(!isProse(text), text);
});

test('a sentence ends with its stop, closing quotes and brackets aside', () => {
  for (const text of ['Yes.', '“Yes.”', '(Yes!)', 'Да…', 'نعم؟', '是。']) assert.ok(endsSentence(text), text);
  for (const text of ['Yes', 'Yes,', '“Yes”']) assert.ok(!endsSentence(text), text);
});

test('unspaced scripts weigh by their characters', () => {
  assert.equal(weightOf('nine knots in fog'), 4);
  assert.equal(weightOf('河水上涨'), 2);
});

test('lines are compared by their words alone', () => {
  assert.equal(bareWords('Ukraine is ‘back,’ he says.'), bareWords('ukraine is back he says'));
  assert.equal(inkOf(' a b\u00A0c\n'), 3);
});

test('names of people are told from other words', () => {
  for (const name of [
    'Jane Doe',
    'Ludwig van Beethoven',
    'Jean-Luc d’Arc',
    'J.K. Rowling',
    'Иван Петров',
    'ليلى حداد',
    'Bruno (Henrique) Rodrigues',
  ])
    assert.ok(isNameLike(name), name);
  for (const text of [
    'the numbers',
    'Monday the river had risen',
    '3 March',
    'One Two Three Four Five Six Seven',
    'van',
    '',
  ])
    assert.ok(!isNameLike(text), text);
});
