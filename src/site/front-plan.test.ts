import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Genre, genres, type Section, type StoryCard } from '../stories/stories.ts';
import type { FrontBlock } from './front-blocks.ts';
import type { FrontMaterial } from './front-material.ts';
import { type FrontPlan, planFront } from './front-plan.ts';

const sections: readonly Section[] = ['news', 'harbour', 'council', 'courts', 'sport', 'letters', 'food'].map(
  (slug) => ({
    id: slug,
    slug,
    name: slug,
    description: null,
  }),
);

interface Made {
  readonly hoursAgo: number;
  readonly section: number;
  readonly picture: boolean;
  readonly genre?: Genre;
  readonly language?: string;
}

function card(made: Made, index: number): StoryCard {
  const at = new Date(Date.UTC(2026, 10, 19, 12) - made.hoursAgo * 3_600_000).toISOString();
  return {
    id: `story ${index}`,
    path: `/${index}/`,
    headline: `Story ${index}`,
    kicker: null,
    standfirst: null,
    section: sections[made.section] ?? null,
    leadPictureId: made.picture ? 'p' : null,
    bylines: [],
    agency: null,
    genre: made.genre ?? 'news',
    language: made.language ?? 'en-GB',
    direction: 'ltr',
    indexChoice: 'index',
    firstPublishedAt: at,
    updatedAt: at,
    wordCount: 1,
  };
}

function material(made: readonly Made[]): FrontMaterial {
  const cards = made.map(card).toSorted((one, other) => other.firstPublishedAt.localeCompare(one.firstPublishedAt));
  return {
    newest: cards.slice(0, 30),
    sections,
    perSection: Map.groupBy(cards, ({ section }) => section?.id ?? ''),
    hasPicture: ({ leadPictureId }) => leadPictureId !== null,
    language: 'en',
  };
}

function cardsOf(block: FrontBlock): readonly StoryCard[] {
  switch (block.kind) {
    case 'feature':
      return [block.feature, ...block.others];
    case 'columns':
      return block.columns.flatMap(({ cards }) => cards);
    case 'row':
      return block.cards;
  }
}

function everyCard({ lead, leadLinks, river, blocks }: FrontPlan): StoryCard[] {
  return [...(lead ? [lead] : []), ...leadLinks, ...river, ...blocks.flatMap(cardsOf)];
}

describe('the plan of the front page', () => {
  test('never prints a story twice, whatever there is', () => {
    const made = fc.record({
      hoursAgo: fc.integer({ min: 0, max: 200 }),
      section: fc.integer({ min: 0, max: sections.length }),
      picture: fc.boolean(),
      genre: fc.constantFrom(...genres),
    });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 60 }), (stories) => {
        const ids = everyCard(planFront(material(stories))).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        assert.ok(ids.length >= Math.min(stories.length, 9));
      }),
    );
  });

  test('leaves no section alone in a row of columns', () => {
    for (let count = 1; count <= sections.length; count += 1) {
      const filler = Array.from({ length: 6 }, () => ({ hoursAgo: 0, section: 0, picture: false }));
      const rest = Array.from({ length: count * 2 }, (_, n) => ({
        hoursAgo: 99,
        section: n % count,
        picture: n < count,
      }));
      for (const block of planFront(material([...filler, ...rest])).blocks) {
        if (block.kind === 'columns') assert.ok(block.columns.length >= 2 && block.columns.length <= 4);
      }
    }
  });

  test('leads with the newest news that has a picture, of the last day and in the newsroom’s language', () => {
    const leadOf = (...made: readonly Made[]) => planFront(material(made)).lead?.id ?? null;
    const plain = { hoursAgo: 0, section: 0, picture: false };
    assert.equal(leadOf(), null);
    assert.equal(leadOf(plain), 'story 0');
    assert.equal(leadOf(plain, { hoursAgo: 2, section: 1, picture: true }), 'story 1');
    assert.equal(leadOf(plain, { hoursAgo: 30, section: 1, picture: true }), 'story 0');
    const opinion = { hoursAgo: 1, section: 1, picture: true, genre: 'opinion' as const };
    assert.equal(leadOf(plain, opinion, { hoursAgo: 3, section: 1, picture: true }), 'story 2');
    assert.equal(leadOf(plain, opinion), 'story 1');
    const arabic = { hoursAgo: 1, section: 1, picture: true, language: 'ar' };
    assert.equal(leadOf(plain, arabic, { hoursAgo: 3, section: 1, picture: true }), 'story 2');
    assert.equal(leadOf(plain, arabic), 'story 1');
  });
});
