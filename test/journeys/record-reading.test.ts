import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { publishStory, shelveStory } from '../../src/stories/stories.ts';
import { openApp, type TestApp } from '../support/app.ts';
import {
  inquiry,
  inquiryGroups,
  inquiryHeadline,
  inquiryRelations,
  inquiryStandfirst,
  inquiryTexts,
} from '../support/inquiry-record.ts';
import { onEachDialect } from '../support/newsroom.ts';
import {
  idOf,
  markedDocument,
  partyOf,
  putParty,
  putRecord,
  recordOf,
  statementsOf,
} from '../support/reading-record.ts';
import { onRecord } from '../support/record-stories.ts';
import { draft, noon, paragraphs, published } from '../support/stories.ts';

onEachDialect('a reader of the record', (dialect) => {
  let opened: TestApp;
  let path = '';
  let storyId = '';
  let bare = '';
  const get = async (url: string) => opened.app.inject({ url });
  const html = async (url: string) => (await get(url)).body;

  before(async () => {
    opened = await openApp(dialect);
    const { db } = opened.database;
    const document = markedDocument(inquiryTexts);
    const fields = { headline: inquiryHeadline, standfirst: inquiryStandfirst, document };
    ({ id: storyId, path } = await published(db, fields));
    bare = await html(path);
    const record = recordOf(inquiry, inquiryRelations, { storyId, groups: inquiryGroups });
    const gone = statementsOf([{ ...(inquiry[0] as (typeof inquiry)[0]), number: 90, standing: 'withdrawn' }], storyId);
    await putRecord(db, storyId, { record, document, all: [...record.statements, ...gone] });
  });
  after(() => opened.close());

  test('sees no mark where nothing is on the record', () => {
    assert.doesNotMatch(bare, /class="said|class="ref"|id="record"|class="notes"|data-statement/);
    assert.match(bare, /She held that speed to the end/);
  });

  test('goes from the words to the ledger and back, twice where they stand twice', async () => {
    const page = await html(path);
    for (let n = 1; n <= 18; n += 1) {
      assert.equal(page.match(new RegExp(`id="r${n}"`, 'g'))?.length, 1, `r${n}`);
      assert.equal(page.match(new RegExp(`id="s${n}"`, 'g'))?.length, 1, `s${n}`);
    }
    assert.match(page, /id="r1-2" href="#s1"/);
    assert.match(page, /<span class="said said-d">“had come down[^<]*<\/span>\.<a class="ref" id="r2"/);
    assert.match(
      page,
      /aria-label="Statement 2: Maren Holt, Tern Line\. Disputed by Halme Institute of Marine Safety and Sound Coastguard"/,
    );
    assert.match(page, /Eighteen statements from eight sources\./);
    assert.match(page, /href="#record">18 statements</);
  });

  test('sees two sides of a question with their qualifiers, and nothing that is not stated left out', async () => {
    const page = await html(path);
    const faces = page.slice(page.indexOf('class="faces"'), page.indexOf('class="src"'));
    assert.equal(faces.match(/class="face"/g)?.length, 3);
    assert.match(faces, /<span class="q">at least<\/span> 9\.4 knots/);
    assert.match(faces, /<span class="q">no more than<\/span> 6 knots/);
    assert.match(faces, /Sound Coastguard: <i class="q">approximately <\/i>9 knots/);
    assert.match(page, /Asked, declined to comment/);
  });

  test('opens a statement’s own page, a withdrawn one with its reason, and none of a story taken back', async () => {
    const own = await get(`/record/${idOf('statement', 2)}/`);
    assert.equal(own.statusCode, 200);
    assert.match(own.body, /Disputed by/);
    assert.match(own.body, new RegExp(`/record/${idOf('statement', 1)}/`));
    assert.match(own.body, /Suggested by software and confirmed by Orla Wintergill/);
    assert.match(own.body, /Not stated/);
    const withdrawn = await get(`/record/${idOf('statement', 90)}/`);
    assert.equal(withdrawn.statusCode, 200);
    assert.match(withdrawn.body, /withdrawn on .*The log was of another day/s);
    assert.equal((await get(`/record/${idOf('statement', 77)}/`)).statusCode, 404);
    assert.equal((await get('/record/nobody/')).statusCode, 404);
    assert.equal((await get(`/record/${idOf('statement', 2)}`)).headers.location, `/record/${idOf('statement', 2)}/`);
  });

  test('finds statements by who, when and how they stand; what cannot be is said and left out', async () => {
    assert.match(await html('/record/'), /18 statements/);
    assert.match(await html(`/record/?speaker=${partyOf('Maren Holt').id}`), />2 statements</);
    assert.match(await html('/record/?status=disputed&act=denies'), />1 statement</);
    assert.match(await html('/record/?day=2026-11-11'), />2 statements</);
    const wrong = await html('/record/?from=2026-02-30&act=sings&speaker=nobody');
    assert.match(wrong, /“2026-02-30” is not a day/);
    assert.match(wrong, /“sings” is not in the list/);
    assert.match(wrong, /noindex/);
    assert.match(await html('/record/?from=2031-01-01'), /No statement matches/);
    assert.match(
      await html('/record/?before=2026-11-12T00:00:00.000Z_'.concat(idOf('statement', 2))),
      /written statement/,
    );
  });

  test('opens a speaker’s page; a doubled one leads to the one that is left', async () => {
    const { db } = opened.database;
    const maren = partyOf('Maren Holt');
    const page = await html(`/speaker/${maren.id}/`);
    assert.match(page, /<h1 class="list-title">Maren Holt<\/h1>/);
    assert.match(page, />2 statements</);
    assert.match(page, new RegExp(`/speaker/${maren.id}/feed/`));
    const party = { ...maren, id: idOf('party', 99), alternateNames: [], sameAs: null, description: null };
    await putParty(db, { ...party, anonymityReason: null, roles: [] }, maren.id);
    const doubled = await get(`/speaker/${party.id}/`);
    assert.equal(doubled.statusCode, 301);
    assert.equal(doubled.headers.location, `/speaker/${maren.id}/`);
  });

  test('sees on the front page what was said that day, and the way to the record on every page', async () => {
    const front = await html('/');
    assert.match(front, /Said today/);
    assert.match(front, /Nine statements|# statements|10 statements|Ten statements|statements from/);
    assert.match(front, /class="to-record"><a href="\/record\/"/);
    assert.match(await html('/search'), /class="to-record"/);
    const empty = await openApp(dialect);
    assert.doesNotMatch((await empty.app.inject({ url: '/' })).body, /to-record|said-today/);
    await empty.close();
  });

  test('loads little more for it', async () => {
    const page = await html(path);
    const size = (text: string) =>
      brotliCompressSync(text, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
      }).length;
    const added = size(page) - size(bare);
    assert.ok(added <= 3_600, `${added} bytes for 18 statements`);
  });

  test('is told that a story was taken back where its statement’s page was', async () => {
    const { db } = opened.database;
    const { id } = await draft(db, {
      headline: 'Taken back',
      document: paragraphs('It had come down to six knots, he said.'),
    });
    const statement = await onRecord(db, id, 'It had come down to six knots');
    const by = { by: 'Orla', now: noon };
    assert.ok((await publishStory(db, id, by)).ok);
    assert.match(await html(`/record/${statement}/`), /six knots/);
    assert.ok((await shelveStory(db, id, 'withdrawn', { ...by, reason: 'The log was wrong.' })).ok);
    const gone = await get(`/record/${statement}/`);
    assert.equal(gone.statusCode, 410);
    assert.doesNotMatch(gone.body, /six knots/);
  });
});
