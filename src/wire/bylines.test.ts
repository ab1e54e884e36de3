import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownAgency, readAgencyLine } from './agencies.ts';
import { readByline, readNames } from './bylines.ts';

const names = (text: string) => readByline(text)?.bylines.map(({ name }) => name) ?? null;

test('a byline is read in the languages that papers sign in', () => {
  assert.deepEqual(names('By Jane Doe and John Roe'), ['Jane Doe', 'John Roe']);
  assert.deepEqual(names('Por Bruno Rodrigues e Ana Lima'), ['Bruno Rodrigues', 'Ana Lima']);
  assert.deepEqual(names('Par Martin Untersinger (avec Damien Leloup et Morgane Tual)'), [
    'Martin Untersinger',
    'Damien Leloup',
    'Morgane Tual',
  ]);
  assert.deepEqual(names('Von Anna Müller'), ['Anna Müller']);
  assert.deepEqual(names('Автор: Иван Петров'), ['Иван Петров']);
  assert.deepEqual(names('От Ивана Петрова'), ['Ивана Петрова']);
  assert.deepEqual(names('بقلم: ليلى حداد'), ['ليلى حداد']);
  assert.deepEqual(names('By Jane Doe in Kyiv and John Smith in London'), ['Jane Doe', 'John Smith']);
});

test('a time behind the names is no part of them', () => {
  assert.deepEqual(names('By GILLIAN MOHNEY March 11, 2015 3:46 PM'), ['GILLIAN MOHNEY']);
  assert.deepEqual(names('By Erin Cunningham March 18 at 3:57 PM'), ['Erin Cunningham']);
});

test('what stands behind a name is a role or an agency', () => {
  assert.deepEqual(readByline('By Jane Doe, Associated Press'), {
    bylines: [{ name: 'Jane Doe', role: null, kind: 'person' }],
    agency: 'Associated Press',
  });
  assert.deepEqual(readByline('By Ines Faraday, Harbour correspondent, and Teo Brandt')?.bylines, [
    { name: 'Ines Faraday', role: 'Harbour correspondent', kind: 'person' },
    { name: 'Teo Brandt', role: null, kind: 'person' },
  ]);
  assert.equal(readByline('By Seattle Times staff')?.bylines[0]?.kind, 'organisation');
});

test('sentences that begin with a byline’s word are no bylines', () => {
  for (const line of [
    'By the numbers',
    'By Monday the river had risen',
    'Von allen Seiten kam Kritik',
    'Di certo non basta',
    'От этого не легче',
    'Par ailleurs, rien',
  ]) {
    assert.equal(readByline(line), null, line);
  }
});

test('an account’s name signs only where the page says so', () => {
  assert.deepEqual(names('By admin'), ['admin']);
  assert.equal(readNames('April 28'), null);
});

test('the last line names the agency, in brackets, by its label or alone', () => {
  assert.equal(readAgencyLine('(ABC News)'), 'ABC News');
  assert.equal(readAgencyLine('(Northwater Press Agency)'), 'Northwater Press Agency');
  assert.equal(readAgencyLine('Source: Reuters'), 'Reuters');
  assert.equal(readAgencyLine('Источник: ТАСС'), 'ТАСС');
  assert.equal(readAgencyLine('dpa/AFP'), 'dpa, AFP');
  for (const line of ['(more)', '(This is fine.)', '(With reporting by Jane)', 'Hello', '(2019)', 'Ap']) {
    assert.equal(readAgencyLine(line), null, line);
  }
});

test('short agency signs count only in capitals', () => {
  assert.equal(knownAgency('AP'), 'AP');
  assert.equal(knownAgency('ap'), null);
  assert.equal(knownAgency('reuters'), 'Reuters');
});
