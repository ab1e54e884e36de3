import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { DecisionAnswer } from '../../src/comments/decision-shapes.ts';
import type { CommentInContext, CommentsPage } from '../../src/comments/desk-shapes.ts';
import { type CommentDesk, openCommentDesk } from '../support/desk-comments.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { published } from '../support/stories.ts';

onEachDialect('readers’ comments at the desk', (dialect) => {
  let desk: CommentDesk;
  beforeEach(async () => {
    desk = await openCommentDesk(dialect);
  });
  afterEach(() => desk.close());

  const ids = ({ comments }: CommentsPage) => comments.map(({ id }) => id);

  test('wait with what the checks found, the oldest first, and are found by story, sender and words', async () => {
    const first = await desk.sent({ name: 'Ottilie Märsden', text: 'Thank you for the numbers.' });
    const second = await desk.sent({ name: 'Per Haldane', email: 'per@mail.example', text: 'Is there a transcript?' });
    const elsewhere = await published(desk.database.db, { headline: 'Tide tables' });
    const third = await desk.sent({ storyId: elsewhere.id, email: 'per@mail.example', text: 'Where is page fifteen?' });
    const page = await desk.listed('state=held');
    assert.deepEqual(ids(page), [first, second, third]);
    assert.equal(page.counts.held, 3);
    assert.equal(page.counts.oldestWaiting, page.comments[0]?.writtenAt);
    const [one] = page.comments;
    assert.deepEqual(
      one?.findings.map(({ words }) => words),
      ['Sent without script, so without the proof of work.', 'First comment from this address.'],
    );
    assert.deepEqual([one?.story.headline, one?.story.path], ['Ferry late', desk.story.path]);
    assert.equal(one?.waitingSince, one?.writtenAt);
    assert.deepEqual(ids(await desk.listed(`state=held&story=${elsewhere.id}`)), [third]);
    assert.deepEqual(ids(await desk.listed('state=held&words=marsd+numb')), [first]);
    assert.deepEqual(ids(await desk.listed('state=held&words=100%25')), []);
    const found = await desk.orla.expect<{ id: string }>(200, 'POST', '/comments/senders/find', {
      email: ' PER@mail.example',
    });
    assert.deepEqual(ids(await desk.listed(`state=held&sender=${found.id}`)), [second, third]);
    await desk.orla.expect(404, 'POST', '/comments/senders/find', { email: 'nobody@mail.example' });
    const begun = await desk.listed('state=held&limit=2');
    assert.deepEqual(ids(begun), [first, second]);
    assert.deepEqual(ids(await desk.listed(`state=held&limit=2&after=${begun.next}`)), [third]);
  });

  test('never show an email address, a part or a hash of it, nor a network address', async () => {
    const id = await desk.sent({ email: 'secret.person@mail.example', address: '198.51.100.23' });
    await desk.decide('show', [id]);
    const { sender } = await desk.comment(id);
    const row = await desk.database.db.selectFrom('comment_sender').selectAll().executeTakeFirstOrThrow();
    const said = [
      (await desk.orla.ask('GET', '/comments?state=shown')).body,
      (await desk.orla.ask('GET', `/comments/${id}`)).body,
      (await desk.orla.ask('GET', `/comments/senders/${sender?.id}`)).body,
      await desk.audit(),
    ].join('');
    for (const secret of ['secret.person', 'mail.example', '198.51.100', row.email_key, row.email_sealed])
      assert.ok(!said.includes(secret), secret);
  });

  test('are shown and readers see them; binned, and the reason is told; undone, and all is as it was', async () => {
    const id = await desk.sent();
    const shown = await desk.decide('show', [id]);
    assert.deepEqual([shown.results[0]?.isDone, shown.results[0]?.state], [true, 'shown']);
    assert.deepEqual(await desk.seen(), [id]);
    await desk.decide('pick', [id]);
    assert.equal((await desk.comment(id)).isPick, true);
    desk.passTime({ minutes: 1 });
    const binned = await desk.decide('bin', [id], ' Personal\n attack ');
    const after = await desk.comment(id);
    assert.deepEqual(
      [after.state, after.reason, after.isPick, after.decidedBy],
      ['binned', 'Personal attack', false, 'Orla'],
    );
    assert.equal(after.deletedOn, '2026-12-19');
    assert.deepEqual(await desk.seen(), []);
    const early = await desk.teo.expect<DecisionAnswer>(200, 'POST', `/comments/decisions/${shown.bulkId}/undo`);
    assert.deepEqual([early.bulkId, early.results[0]?.isDone], [null, false], 'what has been decided since stands');
    assert.equal((await desk.comment(id)).state, 'binned');
    const undone = await desk.teo.expect<DecisionAnswer>(200, 'POST', `/comments/decisions/${binned.bulkId}/undo`);
    assert.deepEqual([undone.results[0]?.isDone, undone.counts.shown], [true, 1]);
    const back = await desk.comment(id);
    assert.deepEqual([back.state, back.reason, back.isPick], ['shown', null, true]);
    assert.deepEqual(await desk.seen(), [id]);
    const twice = await desk.teo.expect<DecisionAnswer>(200, 'POST', `/comments/decisions/${binned.bulkId}/undo`);
    assert.match(String(twice.results[0]?.problem), /undone already/);
    const { decisions } = await desk.orla.expect<CommentInContext>(200, 'GET', `/comments/${id}`);
    assert.deepEqual(
      decisions.map(({ action, canUndo, by }) => [action, canUndo, by]),
      [
        ['undo', false, 'Teo'],
        ['bin', false, 'Orla'],
        ['pick', true, 'Orla'],
        ['show', false, 'Orla'],
      ],
    );
  });

  test('are decided on together, each for itself, and undone together', async () => {
    const all = [await desk.sent(), await desk.sent(), await desk.sent()];
    await desk.decide('show', all.slice(0, 1));
    const answer = await desk.orla.expect<DecisionAnswer>(200, 'POST', '/comments/decisions', {
      comments: all.map((id) => ({ id, state: 'held' })),
      action: 'spam',
      reason: null,
    });
    assert.deepEqual(
      answer.results.map(({ isDone, state }) => [isDone, state]),
      [
        [false, 'shown'],
        [true, 'spam'],
        [true, 'spam'],
      ],
    );
    assert.match(String(answer.results[0]?.problem), /Orla has decided meanwhile: it is shown/);
    assert.deepEqual([answer.counts.spam, answer.counts.shown], [2, 1]);
    await desk.orla.expect(200, 'POST', `/comments/decisions/${answer.bulkId}/undo`);
    assert.deepEqual(ids(await desk.listed('state=held')), all.slice(1));
    await desk.orla.expect(404, 'POST', `/comments/decisions/${all[0]}/undo`);
    await desk.orla.expect(400, 'POST', '/comments/decisions', { comments: [], action: 'spam', reason: null });
    const many = Array.from({ length: 201 }, () => ({ id: all[0], state: 'held' }));
    await desk.orla.expect(400, 'POST', '/comments/decisions', { comments: many, action: 'spam', reason: null });
  });

  test('that two moderators decide on at once are decided by one of them, and the other is told', async () => {
    const id = await desk.sent();
    const as = (action: string) => ({ comments: [{ id, state: 'held' }], action, reason: null });
    const answers = await Promise.all([
      desk.orla.expect<DecisionAnswer>(200, 'POST', '/comments/decisions', as('show')),
      desk.teo.expect<DecisionAnswer>(200, 'POST', '/comments/decisions', as('bin')),
    ]);
    const [won] = answers.flatMap(({ results }) => results).filter(({ isDone }) => isDone);
    const [lost] = answers.flatMap(({ results }) => results).filter(({ isDone }) => !isDone);
    assert.equal(lost?.state, won?.state);
    assert.equal(lost?.decidedBy, won?.decidedBy);
    assert.equal((await desk.comment(id)).state, won?.state);
  });

  test('are decided on while others come in, many at a time, and none is lost or stuck', async () => {
    const all: string[] = [];
    for (let count = 0; count < 20; count += 1) all.push(await desk.sent({ email: `r${count}@mail.example` }));
    const comments = all.map((id) => ({ id, state: 'held' }));
    const answers = await Promise.all([
      desk.orla.expect<DecisionAnswer>(200, 'POST', '/comments/decisions', { comments, action: 'show', reason: null }),
      desk.teo.expect<DecisionAnswer>(200, 'POST', '/comments/decisions', {
        comments: comments.toReversed(),
        action: 'spam',
        reason: null,
      }),
      ...Array.from({ length: 20 }, (_, count) => desk.sent({ email: `n${count}@mail.example` })),
    ]);
    const done = [answers[0], answers[1]].flatMap(({ results }) => results).filter(({ isDone }) => isDone);
    assert.deepEqual(done.map(({ id }) => id).toSorted(), all.toSorted());
    const { counts } = await desk.listed('state=held');
    assert.deepEqual([counts.held, counts.shown + counts.spam], [20, 20]);
    const { shown } = await desk.database.db.selectFrom('published_thread').select('shown').executeTakeFirstOrThrow();
    assert.equal(shown, counts.shown);
  });

  test('that their writer changes while a moderator looks are not shown in words that nobody read', async () => {
    const secret = 'a secret of its browser';
    const id = await desk.sent({ secret });
    const shown = await desk.decide('show', [id]);
    const changed = await desk.readers.side.change(
      { id, secret },
      'www.a.example www.b.example www.c.example www.d.example',
    );
    assert.ok(changed.ok && changed.state === 'held');
    const comment = await desk.comment(id);
    assert.equal(comment.wordsBefore.length, 1);
    assert.match(comment.wordsBefore[0]?.text ?? '', /outer beacon/);
    const undone = await desk.orla.expect<DecisionAnswer>(200, 'POST', `/comments/decisions/${shown.bulkId}/undo`);
    assert.match(String(undone.results[0]?.problem), /It is held now/);
    const pick = await desk.orla.expect<DecisionAnswer>(200, 'POST', '/comments/decisions', {
      comments: [{ id, state: 'shown' }],
      action: 'pick',
      reason: null,
    });
    assert.match(String(pick.results[0]?.problem), /It is held now/);
  });

  test('are held for a second opinion, and reported ones kept or binned, which closes the reports until it is undone', async () => {
    const id = await desk.sent();
    await desk.decide('hold', [id]);
    assert.deepEqual(ids(await desk.listed('state=second')), [id]);
    await desk.decide('show', [id]);
    const report = { id, reason: 'attack', note: 'He is rude.', address: null } as const;
    assert.ok(await desk.readers.side.report(report));
    const reported = await desk.listed('state=reported');
    assert.deepEqual([ids(reported), reported.counts.reported], [[id], 1]);
    assert.deepEqual(
      reported.comments[0]?.reports.map(({ reason, note }) => [reason, note]),
      [['attack', 'He is rude.']],
    );
    const kept = await desk.decide('keep', [id]);
    assert.deepEqual([(await desk.comment(id)).state, (await desk.comment(id)).reports], ['shown', []]);
    await desk.orla.expect(200, 'POST', `/comments/decisions/${kept.bulkId}/undo`);
    assert.equal((await desk.comment(id)).reports.length, 1);
    await desk.decide('bin', [id], 'Personal attack');
    assert.equal((await desk.listed('state=reported')).counts.reported, 0);
    const closed = await desk.orla.expect<{ reports: { closedBy: string; comment: { id: string } }[] }>(
      200,
      'GET',
      '/comments/reports?which=closed',
    );
    assert.deepEqual(
      closed.reports.map(({ closedBy, comment }) => [closedBy, comment.id]),
      [['Orla', id]],
    );
    assert.deepEqual((await desk.orla.expect<{ reports: unknown[] }>(200, 'GET', '/comments/reports')).reports, []);
  });

  test('have their thread and their sender’s history beside them', async () => {
    const root = await desk.sent({ email: 'root@mail.example' });
    await desk.decide('show', [root]);
    const answer = await desk.sent({ parentId: root, email: 'answer@mail.example' });
    const other = await desk.sent({ email: 'answer@mail.example', text: 'Something else.' });
    const context = await desk.orla.expect<CommentInContext>(200, 'GET', `/comments/${answer}`);
    assert.deepEqual(
      context.thread.map(({ id, state }) => [id, state]),
      [
        [root, 'shown'],
        [answer, 'held'],
      ],
    );
    assert.equal(context.comment.answers?.id, root);
    assert.deepEqual(
      context.history.map(({ id }) => id),
      [other, answer],
    );
    assert.deepEqual([context.comment.sender?.waiting, context.comment.sender?.shown], [2, 0]);
  });

  test('that were refused are counted by check, without their words', async () => {
    await desk.orla.expect(200, 'PUT', `/comments/threads/${desk.story.id}`, { mode: 'closed' });
    await assert.rejects(desk.sent({ text: 'Nobody may keep this.' }));
    const refusals = await desk.orla.ask('GET', '/comments/refusals');
    assert.ok(!refusals.body.includes('Nobody may'));
    const { counts, newest } = refusals.json() as { counts: unknown; newest: { words: string }[] };
    assert.deepEqual(counts, [{ check: 'open', count: 1 }]);
    assert.equal(newest[0]?.words, 'The thread is closed.');
  });
});
