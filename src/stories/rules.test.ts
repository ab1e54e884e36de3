import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { storyFields } from '../../test/support/stories.ts';
import { isSamePerson, type PublishingFacts, publishingProblems } from './rules.ts';
import type { DocumentNode, StoryFields } from './shapes.ts';

const now = Temporal.Instant.from('2026-11-19T12:00:00Z');
const nothing: PublishingFacts = { embargoUntil: null, pictureIds: [], pictures: [], unknown: [], slug: null };
const section = { sectionId: 'harbour' } as const;
const origin = { agency: 'Tern Wire', url: null, licence: null, licenceUrl: null, publishedAt: null, changes: null };

function told(fields: Partial<StoryFields>, facts: Partial<PublishingFacts> = {}) {
  const problems = publishingProblems(storyFields({ ...section, ...fields }), { ...nothing, ...facts }, now);
  return problems.map(({ field, pictureId, weight }) => [field, weight, ...(pictureId ? [pictureId] : [])].join(' '));
}

describe('what publishing would meet', () => {
  test('is nothing, of a story that has everything', () => {
    assert.deepEqual(told({}), []);
  });

  test('names the field, and the picture where it is about one', () => {
    const flag = (field: 'credit' | 'alt' | 'rightsUntil') => ({ field, problem: 'missing', message: 'x' }) as const;
    const pictures = [{ id: 'p1', flags: [flag('credit'), flag('alt'), flag('rightsUntil')] }];
    assert.deepEqual(told({ leadPictureId: 'p1' }, { pictureIds: ['p1', 'gone'], pictures }), [
      'credit should p1',
      'alt should p1',
      'rights should p1',
      'picture must gone',
    ]);
    assert.deepEqual(told({}, { unknown: ['bylines', 'topics'] }), ['bylines must', 'topics must']);
  });

  test('asks for no alternative text where the story words its own, but for the lead’s', () => {
    const figure = (alt: string | null): DocumentNode => ({ type: 'figure', attrs: { picture: 'p1', alt } });
    const text: DocumentNode = { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] };
    const pictures = [{ id: 'p1', flags: [{ field: 'alt', problem: 'missing', message: 'x' } as const] }];
    const facts = { pictureIds: ['p1'], pictures };
    const document = (...figures: readonly DocumentNode[]) => ({ type: 'doc', content: [text, ...figures] }) as const;
    assert.deepEqual(told({ document: document(figure('A ferry in fog')) }, facts), []);
    assert.deepEqual(told({ document: document(figure('A ferry in fog'), figure(null)) }, facts), ['alt should p1']);
    assert.deepEqual(told({ document: document(figure('A ferry in fog')), leadPictureId: 'p1' }, facts), [
      'alt should p1',
    ]);
  });

  test('wants the origin and the licence of copy from elsewhere', () => {
    const dateline = { place: 'Merrow Quay', date: null, agency: 'Tern Wire' };
    assert.deepEqual(told({ dateline }), ['origin should']);
    assert.deepEqual(told({ dateline, origin }), ['licence should']);
    assert.deepEqual(told({ dateline, origin: { ...origin, licence: 'CC BY 4.0' } }), []);
    assert.deepEqual(told({ origin: { ...origin, licence: 'CC BY 4.0' }, canonicalAtOrigin: true }), [
      'canonical must',
    ]);
  });

  test('says that no address can be made of a headline, unless its words are chosen', () => {
    assert.deepEqual(told({ headline: '?!' }), ['slug should']);
    assert.deepEqual(told({ headline: '?!' }, { slug: 'what' }), []);
  });
});

test('two people are the same by their accounts, and without accounts by their names', () => {
  const teo = { accountId: 'a1', name: 'Teo' };
  assert.ok(isSamePerson(teo, { accountId: 'a1', name: 'Teo (a program)' }));
  assert.ok(!isSamePerson(teo, { accountId: 'a2', name: 'Teo' }));
  assert.ok(isSamePerson(teo, { accountId: null, name: 'Teo' }));
  assert.ok(!isSamePerson(teo, { accountId: null, name: 'command line' }));
});
