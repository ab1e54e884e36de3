import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Suggestion, Suggestions } from '../../src/record/desk-shapes.ts';
import { recordProblems } from '../../src/statements/statements.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { onRecord, partyOf, stated } from '../support/record-desk.ts';
import { paragraphs } from '../support/stories.ts';

const texts = [
  'The ferry was doing “at least 9 knots” when it struck the pier, harbour master Maren Holt said in a statement on Monday.',
  'Holt said some 40 passengers were hurt and that the inquiry will report on December 3.',
  'Police believe that the fog had come in within minutes.',
];

onEachDialect('what a story is found to say, by what was learned', (dialect) => {
  let desk: TestDesk;
  let orla: DeskBrowser;
  let storyId: string;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    orla = await heldToDescription(await desk.signedIn('reporter', 'Orla'));
    storyId = (await begin(orla, { headline: 'Ferry', document: paragraphs(...texts) })).line.id;
  });
  afterEach(() => desk.close());

  const asked = {
    headline: 'Ferry',
    standfirst: null,
    document: paragraphs(...texts),
    language: 'en-GB',
    day: '2026-11-19',
  };
  const answer = (changes: Readonly<Record<string, unknown>> = {}) =>
    orla.expect<Suggestions>(200, 'POST', `/stories/${storyId}/record/suggestions`, { ...asked, ...changes });
  const having = (all: readonly Suggestion[], words: string) => {
    const one = all.find(({ text }) => text.includes(words));
    assert.ok(one, `${words}: ${all.map(({ text }) => text).join(' | ')}`);
    return one;
  };

  test('has who, when, through which channel, with which figures, and how sure that is', async () => {
    const holt = await partyOf(orla, 'Maren Holt');
    const { suggestions } = await answer();
    const first = having(suggestions, '9 knots');
    assert.equal(first.speaker?.id, holt.id);
    const { fields } = first;
    assert.equal(fields.saidAt?.edtf, '2026-11-16');
    assert.match(fields.channel?.kind ?? '', /document|briefing|other|website/);
    assert.deepEqual(
      fields.quantities.map(({ value, qualifier }) => [value, qualifier]),
      [[9, 'at least']],
    );
    assert.equal(first.extractor.name, 'english-trained');
    assert.ok(first.confidence > 0.5 && first.confidence <= 1, String(first.confidence));
    const second = having(suggestions, '40 passengers');
    assert.equal(second.speaker?.id, holt.id);
    assert.equal(second.fields.aboutTime?.edtf, '2026-12-03');
  });

  test('leaves beliefs and plans out until somebody asks for them, and the checklist wants none of them', async () => {
    const belief = 'the fog had come in';
    const said = await answer();
    assert.deepEqual(
      said.suggestions.filter(({ text, isSaid }) => !isSaid || text.includes(belief)),
      [],
    );
    const all = await answer({ beliefs: true });
    assert.equal(having(all.suggestions, belief).isSaid, false);
    const fields = { headline: 'Ferry', standfirst: null, document: paragraphs(...texts) };
    const problems = await recordProblems(desk.database.db, { storyId, fields, language: 'en-GB', day: null });
    assert.match(problems[0]?.message ?? '', /2 attributed sentences/);
  });

  test('never suggests again what was rejected, also where other words of the story have changed', async () => {
    const { stretches, fields, extractor, confidence } = having((await answer()).suggestions, '9 knots');
    const given = { storyId, stretches, fields: stated({ ...fields }), state: 'rejected' };
    await orla.expect(201, 'POST', '/statements', { ...given, extractor: { ...extractor, confidence } });
    const document = paragraphs('It was a dark evening.', ...texts);
    const { suggestions } = await answer({ document });
    assert.ok(suggestions.every(({ text }) => !text.includes('9 knots')));
    having(suggestions, '40 passengers');
  });

  test('does not suggest words that are on the record with another beginning and end', async () => {
    const said = 'when it struck the pier, harbour';
    const exact = texts[0]?.slice(0, texts[0].indexOf(said) + said.length - ', harbour'.length) ?? '';
    await onRecord(orla, { storyId, texts, exact: `${exact.slice('The '.length)}, harbour master` });
    const { suggestions } = await answer();
    assert.ok(suggestions.every(({ text }) => !text.includes('9 knots')));
    having(suggestions, '40 passengers');
  });

  test('says so at the checklist where the text could not be read, and forbids nothing', async () => {
    const fields = { headline: 'Ferry', standfirst: null, document: paragraphs(...texts) };
    const broken = {
      name: 'broken',
      version: '1',
      languages: ['en'],
      suggest: () => Promise.reject(new Error('gone')),
    };
    const words = { storyId, fields, language: 'en-GB', day: null };
    const problems = await recordProblems(desk.database.db, words, [broken]);
    assert.deepEqual(
      problems.map(({ weight, message }) => [weight, /could not be read/.test(message)]),
      [['should', true]],
    );
  });

  test('reads other languages by rules, and says plainly where it has nothing', async () => {
    const german = paragraphs('„Die Fähre war zu schnell“, sagte Hafenmeisterin Maren Holt.');
    const { suggestions, readsLanguage } = await answer({ document: german, language: 'de' });
    assert.equal(readsLanguage, true);
    const one = having(suggestions, 'Die Fähre war zu schnell');
    assert.equal(one.extractor.name, 'quotation-rules');
    assert.match(one.fields.speakerAsPrinted ?? '', /Holt/);
    assert.deepEqual(await answer({ language: 'ja' }), { suggestions: [], readsLanguage: false });
  });
});
