import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { CommentBlock, CommentBlocks } from '../../src/comments/block-shapes.ts';
import { openKeys } from '../../src/comments/comments.ts';
import type { SenderAccount, SenderErased, SenderExport } from '../../src/comments/sender-shapes.ts';
import { type CommentDesk, openCommentDesk } from '../support/desk-comments.ts';
import { lastingFolder, onEachDialect } from '../support/newsroom.ts';

const email = 'wilf.andersby@mail.example';

onEachDialect('whoever comments', (dialect) => {
  let desk: CommentDesk;
  beforeEach(async () => {
    desk = await openCommentDesk(dialect);
  });
  afterEach(() => desk.close());

  const senderOf = async (comment: string) => (await desk.comment(comment)).sender?.id ?? '';
  const block = (asked: Partial<Record<'kind' | 'value' | 'commentId' | 'outcome', string>>, status = 201) =>
    desk.orla.expect<CommentBlock>(status, 'POST', '/comments/blocks', {
      value: null,
      commentId: null,
      outcome: 'refused',
      ...asked,
    });

  test('is known by names and numbers until a moderator asks for the address, which is written down', async () => {
    const id = await desk.sent({ name: 'Wilf' });
    const sender = await senderOf(id);
    await desk.decide('show', [id]);
    const account = await desk.orla.expect<SenderAccount>(200, 'GET', `/comments/senders/${sender}`);
    assert.deepEqual([account.names, account.sender.shown, account.isBlocked], [['Wilf'], 1, null]);
    assert.equal(account.sender.deletedOn, '2027-02-17');
    const show = `/comments/senders/${sender}/show-email`;
    assert.deepEqual(await desk.teo.expect(200, 'POST', show, { commentId: id }), { email });
    const log = await desk.audit();
    assert.match(log, /email of a reader looked at/);
    assert.match(log, new RegExp(id));
    assert.ok(!log.includes('mail.example'));
    const other = await desk.sent({ email: 'other@mail.example' });
    const { db } = desk.database;
    const sealed = openKeys(lastingFolder()).seal(email);
    await db.updateTable('comment_sender').set({ email_sealed: sealed }).where('id', '=', sender).execute();
    const refused = await desk.teo.expect<{ detail: string }>(409, 'POST', show, { commentId: id });
    assert.match(refused.detail, /comments\.key.*backup/);
    await desk.orla.expect(404, 'POST', show, { commentId: other });
  });

  test('is held or refused once blocked by word, site, address or as themselves, and taken again afterwards', async () => {
    const id = await desk.sent({ name: 'Wilf', address: '203.0.113.9' });
    const of = async (changes: Parameters<CommentDesk['sent']>[0]) =>
      (await desk.comment(await desk.sent({ email: 'else@mail.example', ...changes }))).findings.map(
        ({ words }) => words,
      );
    const word = await block({ kind: 'word', value: 'Anchor  Inn', outcome: 'held' });
    assert.ok((await of({ text: 'At the ánchor, inn of old.' })).includes('Blocked: Anchor Inn.'));
    await block({ kind: 'site', value: 'https://www.Sails.example/x' });
    await assert.rejects(desk.sent({ website: 'https://shop.sails.example/' }), /blocked/);
    const sender = await block({ kind: 'sender', commentId: id });
    assert.deepEqual([sender.label, sender.endsOn], ['Wilf', '2027-02-17']);
    await assert.rejects(desk.sent({ text: 'Once more.' }), /blocked/);
    const address = await block({ kind: 'address', commentId: id });
    assert.equal(address.endsOn, '2026-12-19');
    await assert.rejects(desk.sent({ email: 'new@mail.example', address: '203.0.113.9' }), /blocked/);
    desk.passTime({ hours: 24 * 3 });
    await assert.rejects(desk.sent({ email: 'new@mail.example', address: '203.0.113.9' }), /blocked/, 'days later');
    const again = await block({ kind: 'address', commentId: id, outcome: 'held' });
    assert.deepEqual([again.id, again.outcome], [address.id, 'held']);
    const { blocks } = await desk.orla.expect<CommentBlocks>(200, 'GET', '/comments/blocks');
    assert.equal(blocks.length, 4);
    for (const one of blocks) await desk.orla.expect(204, 'DELETE', `/comments/blocks/${one.id}`);
    await desk.orla.expect(404, 'DELETE', `/comments/blocks/${word.id}`);
    assert.ok(!(await desk.audit()).includes('Wilf'), 'the audit log names nobody who is blocked');
    await desk.sent({ text: 'And now once more.', address: '203.0.113.9' });
    await block({ kind: 'word', value: ' !! ' }, 400);
    await block({ kind: 'site', value: 'nowhere' }, 400);
    await block({ kind: 'sender' }, 400);
  });

  test('is given everything that is kept of them', async () => {
    const id = await desk.sent({ wantsAnswers: true, address: '203.0.113.9', text: 'All of it.' });
    await desk.decide('bin', [id], 'Personal attack');
    const exported = await desk.orla.expect<SenderExport>(
      200,
      'POST',
      `/comments/senders/${await senderOf(id)}/export`,
    );
    assert.equal(exported.sender.email, email);
    const [comment] = exported.comments;
    assert.deepEqual(
      [comment?.text, comment?.reason, comment?.networkAddressDay, exported.notices.length],
      ['All of it.', 'Personal attack', '2026-11-19', 1],
    );
    assert.equal(comment?.address, `http://news.test${desk.story.path}`);
    assert.ok(!(await desk.audit()).includes('mail.example'));
  });

  const everything = async () => {
    const { db } = desk.database;
    const tables = ['comment', 'comment_sender', 'comment_decision', 'comment_notice', 'comment_block'] as const;
    const rows: unknown[] = [];
    for (const table of [...tables, 'comment_refusal', 'comment_report', 'published_comment'] as const)
      rows.push(...(await db.selectFrom(table).selectAll().execute()));
    return JSON.stringify(rows);
  };

  test('is erased with every word and hash, and answers to them stay where they stood', async () => {
    const secret = 'kept by its browser';
    const id = await desk.sent({ secret, wantsAnswers: true, address: '203.0.113.9', text: 'Words of Wilf.' });
    await desk.decide('show', [id]);
    await desk.readers.side.change({ id, secret }, 'Other words of Wilf.');
    const answer = await desk.sent({ parentId: id, email: 'answer@mail.example', name: 'Per', text: 'I agree.' });
    await desk.decide('show', [answer]);
    await block({ kind: 'sender', commentId: id });
    await block({ kind: 'address', commentId: id });
    await assert.rejects(desk.sent({}), /blocked/);
    const row = await desk.database.db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const kept = await desk.database.db.selectFrom('comment_sender').selectAll().executeTakeFirstOrThrow();
    const erased = await desk.orla.expect<SenderErased>(200, 'POST', `/comments/senders/${await senderOf(id)}/erase`, {
      words: 'delete',
    });
    assert.deepEqual(erased, { deleted: 1, keptWithoutName: 0, notices: 1, decisions: 2, blocks: 2 });
    const left = await everything();
    for (const gone of ['Wilf', 'words of', row.address_hash, kept.email_key, kept.email_sealed])
      assert.ok(!left.includes(String(gone)), String(gone));
    const places = await desk.database.db
      .selectFrom('published_comment')
      .select(['comment_id', 'gone', 'text'])
      .orderBy('comment_id')
      .execute();
    assert.deepEqual(
      places.map(({ comment_id, gone, text }) => [comment_id, gone, text]),
      [
        [id, 'deleted', ''],
        [answer, null, 'I agree.'],
      ],
    );
    const log = await desk.audit();
    assert.match(log, /reader erased/);
    assert.ok(!log.includes('mail.example') && !log.includes('Wilf'));
    await desk.orla.expect(404, 'POST', `/comments/senders/${kept.id}/erase`, { words: 'delete' });
  });

  test('can be erased while what readers see stays, without a name', async () => {
    const shown = await desk.sent({ name: 'Wilf', website: 'https://wilf.example/', text: 'This was shown.' });
    await desk.decide('show', [shown]);
    await desk.sent({ name: 'Wilf', text: 'This was not.' });
    const erased = await desk.orla.expect<SenderErased>(
      200,
      'POST',
      `/comments/senders/${await senderOf(shown)}/erase`,
      { words: 'keep' },
    );
    assert.deepEqual([erased.deleted, erased.keptWithoutName], [1, 1]);
    const left = await everything();
    assert.ok(left.includes('This was shown.') && left.includes('A reader'));
    for (const gone of ['Wilf', 'wilf', 'This was not.']) assert.ok(!left.includes(gone), gone);
  });

  test('who comments while they are erased is erased too, or is somebody new', async () => {
    const id = await desk.sent({ text: 'The first.' });
    const sender = await senderOf(id);
    const erase = desk.orla.expect(200, 'POST', `/comments/senders/${sender}/erase`, { words: 'delete' });
    const others = Array.from({ length: 10 }, (_, count) => desk.sent({ text: `While it is erased: ${count}` }));
    await Promise.all([erase, ...others]);
    const { db } = desk.database;
    const orphans = await db
      .selectFrom('comment')
      .select('id')
      .where('sender_id', 'is', null)
      .where('text', '!=', '')
      .execute();
    assert.deepEqual(orphans, []);
    assert.equal((await db.selectFrom('comment_sender').select('id').where('id', '=', sender).execute()).length, 0);
  });
});
