import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readThread } from '../../src/comments/comments.ts';
import type { CommentInContext } from '../../src/comments/desk-shapes.ts';
import type { SenderExport } from '../../src/comments/sender-shapes.ts';
import { commentsDesk } from './comments-desk.ts';

describe('one comment at the desk, in a browser', () => {
  const on = commentsDesk();
  const decide = (id: string, action: string) =>
    on.teo().expect(200, 'POST', '/comments/decisions', { comments: [{ id, state: 'held' }], action, reason: null });
  const shown = async () => {
    const story = await on.story();
    const id = await on.comment(story, { name: 'Wilf Andersby', email: 'wilf.andersby@mail.example' });
    await decide(id, 'show');
    return { story, id };
  };
  const thread = (story: string) => readThread(on.desk().database.publicDb, story, { order: 'newest', page: 1 });
  const whole = (id: string) => on.teo().expect<CommentInContext>(200, 'GET', `/comments/${id}`);

  test('is decided upon, put back, picked out and answered, and readers see each of these', async () => {
    const story = await on.story();
    const id = await on.comment(story, { name: 'Wilf Andersby' });
    const page = await on.open(`/comments/${id}`);
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Approved: Wilf Andersby.').waitFor();
    assert.equal((await thread(story)).count, 1);
    await page.getByRole('button', { name: 'Pick out', exact: true }).click();
    await page.getByText('Picked out for readers.').waitFor();
    assert.equal((await thread(story)).picks, 1);

    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByText('Write what readers will see.').first().waitFor();
    await page.getByLabel('Your answer').fill('We have asked for the wheel log.');
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByText('Answered. Readers see it now.').waitFor();
    const [, answer] = (await thread(story)).comments;
    assert.deepEqual(
      [answer?.text, answer?.name, answer?.badge, answer?.parentId],
      ['We have asked for the wheel log.', 'Teo Sandvoss', 'Editor', id],
    );
    assert.equal(await page.getByLabel('Your answer').inputValue(), '');

    await page.getByRole('link', { name: 'Teo Sandvoss' }).click();
    await page.getByRole('heading', { name: 'Comment by Teo Sandvoss' }).waitFor();
    await page.getByLabel('The answer').fill('We have asked for the log, twice.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Changed. Readers see it now.').waitFor();
    assert.equal((await thread(story)).comments[1]?.text, 'We have asked for the log, twice.');

    await page.goBack();
    await page.getByRole('heading', { name: 'Comment by Wilf Andersby' }).waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('x');
    await page.getByText('Rejected: Wilf Andersby.').waitFor();
    assert.match((await whole(id)).comment.reason ?? '', /private/i);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Undone.').waitFor();
    assert.deepEqual([await on.stateOf(id), (await thread(story)).picks], ['shown', 1]);
  });

  test('closes its story for comments, and the story’s own screen says so', async () => {
    const { story, id } = await shown();
    const page = await on.open(`/comments/${id}`);
    await page.getByRole('radio', { name: 'Closed' }).check();
    await page.getByText('Comments are closed.').waitFor();
    assert.equal((await thread(story)).mode, 'closed');
    await page.getByRole('link', { name: 'All comments' }).click();
    await page.getByRole('link', { name: 'Blocks and rules' }).click();
    await page.getByText('closed, 1 published comment').waitFor();
    await page.goto(`${on.base()}/desk/stories/${story}`);
    await page.getByRole('link', { name: '1 comment, closed' }).click();
    await page.getByText('On “Ferry was doing more than nine knots”').waitFor();
    await page.getByRole('checkbox', { name: /Wilf/ }).waitFor();
  });

  test('that readers have reported is kept, and its reports are closed', async () => {
    const { id } = await shown();
    await on.readers().side.report({ id, reason: 'untrue', note: 'It was six knots.', address: '198.51.100.9' });
    const page = await on.open('/comments?show=reported');
    await page.getByText('Reported for something untrue: “It was six knots.”').first().waitFor();
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByText('Kept, and its reports closed: Wilf Andersby').waitFor();
    await page.getByRole('link', { name: 'Reported 0' }).waitFor();
    const { comment } = await whole(id);
    assert.deepEqual([comment.state, comment.reports], ['shown', []]);
  });

  test('lets its sender be blocked, exported and erased', async () => {
    const { story, id } = await shown();
    const page = await on.open(`/comments/${id}`);
    await page.getByRole('button', { name: 'Block …' }).click();
    await page.getByLabel('What becomes of such comments').selectOption('They are refused');
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await page.getByText('Blocked: Wilf Andersby.').waitFor();
    await page.getByRole('link', { name: 'Export, erase or see all of this sender' }).click();
    await page.getByText('They are refused, since the sender is blocked.').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = JSON.parse(readFileSync(await (await saved).path(), 'utf8')) as SenderExport;
    assert.deepEqual([file.sender.email, file.comments.length], ['wilf.andersby@mail.example', 1]);

    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.getByText('Type the word “erase”.').first().waitFor();
    assert.equal(await on.stateOf(id), 'shown');
    await dialog.getByLabel('Type “erase” to go on').fill('erase');
    await dialog.getByLabel('Their comments').selectOption('All of them go');
    await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.getByText('Erased. 1 comment deleted').waitFor();
    await page.getByRole('heading', { name: 'Comments', exact: true }).waitFor();
    assert.equal((await thread(story)).comments.filter(({ text }) => text !== '').length, 0);
    const { length } = await on.desk().database.db.selectFrom('comment_sender').select('id').execute();
    assert.equal(length, 0);
  });

  test('blocks a word, counts what it refuses, and ends the block', async () => {
    const story = await on.story();
    const page = await on.open('/comments/rules');
    await page.getByRole('button', { name: 'Block a word or a site …' }).click();
    await page.getByLabel('What is blocked').selectOption('A word or words');
    await page.getByLabel('The word or words').fill('casino');
    await page.getByLabel('What becomes of such comments').selectOption('They are refused');
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await page.getByText('Blocked: casino.').waitFor();
    await assert.rejects(() => on.comment(story, { text: 'The best casino in town.' }));
    await page.reload();
    await page.getByRole('row', { name: 'Blocked 1' }).waitFor();
    await page.getByRole('button', { name: 'End the block of casino' }).click();
    await page.getByRole('group', { name: 'End this block?' }).getByRole('button', { name: 'End' }).click();
    await page.getByText('Nothing is blocked.').waitFor();
  });

  test('is nobody’s matter who may not moderate', async () => {
    const { id } = await shown();
    const ruth = await on.desk().signedIn('reporter', 'Ruth Lindqvist');
    const page = await on.open('/', {}, ruth);
    assert.equal(await page.getByRole('link', { name: 'Comments' }).count(), 0);
    await page.goto(`${on.base()}/desk/comments/${id}`);
    await page.getByText('Your role does not allow this.').waitFor();
  });
});
