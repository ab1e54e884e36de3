import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { measured } from '../suggester/suggester.ts';
import type { DemoCalendar } from './demo-dates.ts';
import { type DemoPage, readDemoNewsroom, readDemoPages } from './demo-files.ts';
import { fieldsOfDemo } from './demo-record-fields.ts';
import { type DemoStatement, readDemoRecord, relationsFrom } from './demo-record-files.ts';
import { type PlannedStatement, planRecord, timesOfVersions } from './demo-words.ts';

const calendar: DemoCalendar = { day: Temporal.PlainDate.from('2026-11-19'), timeZone: 'Europe/London' };
const otherwise = Temporal.Instant.from('2026-11-19T15:00:00Z');
const inquiry = 'avocet-inquiry';

describe('the demo’s record', () => {
  const record = readDemoRecord();
  const all = [...record.stories].flatMap(([story, { topic, statements }]) =>
    statements.map((statement) => ({ story, topic: statement.topic ?? topic, statement })),
  );
  const byKey = new Map(all.map((one) => [one.statement.key, one]));
  const relations = all.flatMap(({ statement }) =>
    relationsFrom(statement).map((relation) => ({ ...relation, from: statement.key })),
  );
  const disputes = relations.filter(({ kind }) => kind === 'disputes' || kind === 'denies');
  let pages: readonly DemoPage[];
  let plans: ReadonlyMap<string, readonly PlannedStatement[]>;

  before(() => {
    pages = readDemoPages('stories', calendar);
    plans = new Map(
      [...record.stories].map(([story, own]) => [story, planRecord(pageOf(story), own, { calendar, otherwise })]),
    );
  });

  function pageOf(story: string): DemoPage {
    const page = pages.find(({ file }) => file === `${story}.html`);
    assert.ok(page, `demo/record/${story}.json has a story`);
    return page;
  }
  const isPublished = (story: string) => (pageOf(story).meta('state') ?? 'published') === 'published';

  test('quotes words that stand once in the newest words of their stories, but for two that were taken out', () => {
    const gone = [...plans].flatMap(([story, planned]) => {
      const last = timesOfVersions(pageOf(story), calendar, otherwise).at(-1);
      return planned.filter(({ at }) => !last?.equals(at)).map(({ statement: { key } }) => key);
    });
    assert.deepEqual(gone.toSorted(), ['average-speed', 'lights-out']);
  });

  test('names only what it has, each name once', () => {
    const keys = [record.parties, record.places, record.questions, all.map(({ statement }) => statement)].map(
      (list: readonly { readonly key: string }[]) => list.map(({ key }) => key),
    );
    for (const list of keys) assert.equal(new Set(list).size, list.length);
    const slugs = readDemoNewsroom().topics.map(({ slug }) => slug);
    const known = (list: readonly { readonly key: string }[]) => new Map(list.map(({ key }) => [key, key]));
    const names = {
      parties: known(record.parties),
      places: known(record.places),
      questions: known(record.questions),
      topics: new Map(slugs.map((slug) => [slug, slug])),
    };
    for (const { story, topic, statement } of all) {
      const ground = { names, calendar, topic, language: pageOf(story).language, day: '2026-11-19' };
      const { questionId } = fieldsOfDemo(statement, ground);
      const question = record.questions.find(({ key }) => key === questionId);
      if (question) assert.equal(question.topic, topic, `${statement.key} answers a question of its own topic`);
    }
    for (const { from, to } of relations) assert.ok(byKey.has(to), `${from} names ${to}`);
    for (const { key, roles = [] } of record.parties)
      for (const { of } of roles) if (of) assert.ok(names.parties.has(of), `${key} is of ${of}`);
  });

  test('tells the inquiry in six stories or more, with sixty statements of eight parties or more', () => {
    const told = all.filter(({ story, topic }) => topic === inquiry && isPublished(story));
    const groups = new Set(told.map(({ statement }) => statement.for ?? statement.speaker));
    assert.ok(told.length >= 60, `${told.length} statements`);
    assert.ok(groups.size >= 8, `${groups.size} sources`);
    assert.ok(new Set(told.map(({ story }) => story)).size >= 6);
  });

  test('has twenty disputes in six questions or more, and both sides of each answer one question', () => {
    assert.ok(disputes.length >= 20, `${disputes.length} disputes`);
    const answered = disputes.map(({ from, to }) => {
      const question = byKey.get(to)?.statement.question;
      assert.ok(question, `${to} answers a question`);
      assert.equal(byKey.get(from)?.statement.question, question, `${from} answers what ${to} answers`);
      return question;
    });
    assert.ok(new Set(answered).size >= 6);
  });

  test('has each kind of thing that the record can tell', () => {
    const some = (is: (statement: DemoStatement) => boolean) => all.some(({ statement }) => is(statement));
    for (const kind of ['corroborates', 'supersedes', 'corrects', 'repeats', 'respondsTo'] as const)
      assert.ok(
        some((statement) => (statement[kind] ?? []).length > 0),
        kind,
      );
    for (const verdict of ['not verified', 'confirmed'] as const)
      assert.ok(
        some(({ assessment }) => assessment?.verdict === verdict),
        verdict,
      );
    assert.ok(some(({ withdrawn }) => withdrawn !== undefined));
    assert.ok(some(({ act }) => act === 'declines'));
    assert.ok(some(({ hedge }) => hedge !== undefined));
    assert.ok(some(({ via }) => via?.includes('northwater') ?? false));
    assert.ok(some(({ evidence }) => (evidence ?? []).length > 0));
    assert.ok(record.parties.some(({ kind, reason }) => kind === 'unnamed' && reason));
    assert.ok(record.parties.some(({ roles = [] }) => roles.some(({ until }) => until)));
    for (const language of ['uk', 'ar'])
      assert.ok(
        all.some(({ story }) => pageOf(story).language === language),
        language,
      );
  });

  test('counts the injured as the chart does: four figures of each of three sources', () => {
    const names = { parties: new Map(), places: new Map(), questions: new Map(), topics: new Map() };
    const counted = all.flatMap(({ statement }) => {
      if (statement.question !== 'injured' || !statement.figures) return [];
      const bare: DemoStatement = {
        ...{ key: statement.key, words: statement.words, speech: statement.speech, act: statement.act },
        figures: statement.figures,
        ...(statement.said ? { said: statement.said } : {}),
      };
      names.topics.set(inquiry, inquiry);
      const fields = fieldsOfDemo(bare, { names, calendar, topic: inquiry, language: 'en-GB', day: '2026-11-19' });
      const [figure] = fields.quantities.filter((quantity) => measured(quantity).measure === 'injured');
      assert.ok(figure, `${statement.key} counts the injured`);
      return [
        [
          statement.for,
          fields.saidAt?.edtf ?? '',
          `${figure.qualifier} ${figure.value ?? `${figure.low}–${figure.high}`}`,
        ],
      ];
    });
    const of = (party: string) =>
      counted
        .filter(([who]) => who === party)
        .toSorted(([, one = ''], [, other = '']) => one.localeCompare(other))
        .map(([, , figure]) => figure);
    assert.deepEqual(of('coastguard'), ['about 20', 'between 26–32', 'exact 31', 'at least 34']);
    assert.deepEqual(of('tern'), ['about 12', 'exact 19', 'about 25', 'about 27']);
    assert.deepEqual(of('union'), ['at least 25', 'at most 40', 'more than 40', 'more than 43']);
  });

  test('has the eighteen statements of its chief story as the design has them', () => {
    const chief = (plans.get('01-avocet-nine-knots') ?? []).filter(
      ({ statement }) => statement.key !== 'average-speed',
    );
    const inOrder = chief.toSorted((one, other) => (one.stretches[0]?.start ?? 0) - (other.stretches[0]?.start ?? 0));
    assert.deepEqual(
      inOrder.map(({ statement }) => `${statement.speaker} ${statement.said}`),
      [
        'eskelund -0d 10:42',
        'holt -8d 09:15',
        'brandvold -0d 12:10',
        'movement-log -9d 06:41',
        'brandvold -6d 16:00',
        'odair -0d 15:20',
        'traske -0d 16:30',
        'lindqvane -7d 11:00',
        'eskelund -0d 10:58',
        'tern -0d 16:10',
        'tregarth -0d 11:30',
        'oskarby -9d 14:05',
        'traske -0d 13:05',
        'holt -8d 09:15',
        'sitrep-6 -3d 08:00',
        'odair -2d 17:40',
        'fund-notice -1d 10:00',
        'quistgaard -0d 17:02',
      ],
    );
    assert.equal(new Set(chief.map(({ statement }) => statement.for)).size, 8);
  });
});
