import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CommentInContext } from '../../src/comments/desk-shapes.ts';
import { commentsDesk, inFocus } from './comments-desk.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `Reader ${index + 1}`);

describe('the queue of comments at the desk, in a browser', () => {
  const on = commentsDesk();
  /** From browsers without script, whose work would take longer than the test. */
  const queueOf = async (count: number) => {
    const story = await on.story();
    const ids: string[] = [];
    for (const name of names(count)) ids.push(await on.comment(story, { name, proof: null }));
    return { story, ids };
  };

  test('of 20 is cleared by keys alone, with two presses at most for each', async () => {
    const { ids } = await queueOf(20);
    const page = await on.open('/comments');
    const nav = page.getByRole('navigation', { name: 'Desk' });
    await nav.getByRole('link', { name: 'Comments 20 waiting' }).waitFor();
    let presses = 0;
    const press = async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    };
    const wanted: string[] = [];
    for (const index of ids.keys()) {
      assert.equal(await inFocus(page), `Reader ${index + 1}`);
      const [keys, state] = (
        [
          [['a'], 'shown'],
          [['2', 'x'], 'binned'],
          [['s'], 'spam'],
          [['h'], 'second'],
        ] as const
      )[index % 4] ?? [[], ''];
      for (const key of keys) await press(key);
      wanted.push(state);
    }
    await page.getByText('Nothing is waiting.').waitFor();
    assert.ok(presses <= 40, `${presses} presses`);
    await on.eventually(async () => {
      const states = await Promise.all(ids.map(on.stateOf));
      return states.join() === wanted.join();
    }, 'all of them are decided as the keys said');
    const { comment } = await on.teo().expect<CommentInContext>(200, 'GET', `/comments/${ids[1]}`);
    assert.match(comment.reason ?? '', /private/i);
    await page.getByRole('link', { name: 'Second opinion 5' }).waitFor();
    assert.equal(await nav.getByRole('link', { name: 'Comments', exact: true }).count(), 1);
  });

  test('takes a whole selection with one reason, and puts all of it back', async () => {
    const { ids } = await queueOf(4);
    const page = await on.open('/comments');
    await page.getByRole('checkbox', { name: 'Select the comment by Reader 1' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    await page.getByText('2 selected').waitFor();
    await page.getByRole('combobox', { name: 'Reason for rejecting' }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('Rejected: 2 comments').waitFor();
    await on.eventually(async () => (await on.stateOf(ids[2] ?? '')) === 'binned', 'the third is binned');
    assert.deepEqual(await Promise.all(ids.map(on.stateOf)), ['held', 'binned', 'binned', 'held']);
    const { length } = await on
      .desk()
      .database.db.selectFrom('comment')
      .select('id')
      .where('reason', 'is not', null)
      .execute();
    assert.equal(length, 2);
    await page.keyboard.press('u');
    await page.getByText('Undone.').waitFor();
    await on.eventually(async () => (await on.stateOf(ids[2] ?? '')) === 'held', 'it is held again');
    assert.deepEqual(await Promise.all(ids.map(on.stateOf)), ['held', 'held', 'held', 'held']);
    // The list is asked for anew once that is done.
    const listed = page.getByRole('checkbox', { name: /^Select the comment/ });
    await on.eventually(async () => (await listed.count()) === 4, 'all four stand in the list again');
    await on.eventually(async () => (await inFocus(page)) === 'Reader 2', 'the first of them is in focus');
  });

  test('brings the next comments by itself when a whole page of them is decided upon', async () => {
    await queueOf(52);
    const page = await on.open('/comments');
    await page.getByRole('button', { name: 'Show more' }).waitFor();
    await page.getByRole('checkbox', { name: 'Select all comments shown' }).check();
    await page.getByText('50 selected').waitFor();
    await page.keyboard.press('s');
    await page.getByText('Marked as spam: 50 comments').waitFor();
    await page.getByRole('link', { name: 'Waiting 2' }).waitFor();
    await page.getByRole('checkbox', { name: 'Select the comment by Reader 51' }).waitFor();
    assert.equal(await inFocus(page), 'Reader 51');
    assert.equal(await page.getByRole('checkbox', { name: /^Select the comment/ }).count(), 2);
  });

  test('hears no key that is typed into a field, and none that is switched off', async () => {
    const { story, ids } = await queueOf(1);
    ids.push(await on.comment(story, { name: 'Ottilie Marsden' }));
    const page = await on.open('/comments');
    const find = page.getByRole('searchbox', { name: 'Find a name, email or phrase' });
    await page.getByRole('checkbox', { name: 'Select the comment by Reader 1' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('axhs');
    await page.getByText('No comment is like that.').waitFor();
    assert.equal(await find.inputValue(), 'axhs');
    await find.fill('Ottilie');
    await page.getByRole('checkbox', { name: 'Select the comment by Ottilie Marsden' }).waitFor();
    await page.getByRole('checkbox', { name: 'Select the comment by Reader 1' }).waitFor({ state: 'detached' });
    await page.evaluate("localStorage.setItem('dateline-desk-keys', 'off')");
    await page.reload();
    await page.getByRole('checkbox', { name: 'Select the comment by Ottilie Marsden' }).focus();
    await page.keyboard.press('a');
    assert.deepEqual(await Promise.all(ids.map(on.stateOf)), ['held', 'held']);
  });

  test('tells the second of two moderators who was first, and goes on', async () => {
    const { ids } = await queueOf(3);
    const orla = await on.desk().signedIn('editor', 'Orla Wintergill');
    const [one, other] = [await on.open('/comments'), await on.open('/comments', {}, orla)];
    for (const page of [one, other]) await page.getByRole('checkbox', { name: /Reader 1$/ }).waitFor();
    await one.keyboard.press('a');
    await on.eventually(async () => (await on.stateOf(ids[0] ?? '')) === 'shown', 'the first is shown');
    await other.keyboard.press('s');
    await other.getByText('Teo Sandvoss has decided meanwhile').waitFor();
    assert.equal(await on.stateOf(ids[0] ?? ''), 'shown');
    assert.equal(await inFocus(other), 'Reader 2');
    await other.getByRole('checkbox', { name: /Reader 1$/ }).waitFor({ state: 'detached' });
  });

  test('puts a comment back, with the reason, where the server cannot be reached', async () => {
    const { ids } = await queueOf(2);
    const page = await on.open('/comments');
    await page.getByRole('checkbox', { name: /Reader 1$/ }).waitFor();
    await page.route('**/comments/decisions', (route) => route.abort());
    await page.keyboard.press('a');
    await page.getByText('The newsroom’s server cannot be reached').waitFor();
    await page.getByRole('checkbox', { name: /Reader 1$/ }).waitFor();
    assert.equal(await on.stateOf(ids[0] ?? ''), 'held');
  });

  test('finds somebody by their whole email address, which stands in no address', async () => {
    const story = await on.story();
    await on.comment(story, { name: 'Wilf Andersby', email: 'wilf.andersby@mail.example' });
    await on.comment(story, { name: 'Ottilie Marsden' });
    const page = await on.open('/comments');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const find = page.getByRole('searchbox', { name: 'Find a name, email or phrase' });
    await find.fill('wilf.andersby@');
    await page.getByText('Type the whole email address').waitFor();
    await find.fill('wilf.andersby@mail.example');
    await page.getByRole('checkbox', { name: /Ottilie/ }).waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: /Wilf/ }).waitFor();
    assert.deepEqual(
      [...asked, page.url()].filter((address) => /wilf/i.test(decodeURIComponent(address))),
      [],
    );
    await find.fill('nobody@mail.example');
    await page.getByText('Nobody has commented from this address.').waitFor();
  });

  test('shows an email address to who asks, which the audit log tells', async () => {
    const story = await on.story();
    await on.comment(story, { name: 'Wilf Andersby', email: 'wilf.andersby@mail.example' });
    const page = await on.open('/comments');
    await page.getByText('First comment', { exact: true }).waitFor();
    assert.equal(await page.getByText('wilf.andersby').count(), 0);
    await page.getByRole('button', { name: 'Show the email address' }).click();
    await page.getByText('wilf.andersby@mail.example').waitFor();
    const ada = await on.desk().signedIn('admin');
    const log = await ada.ask('GET', '/audit');
    assert.match(log.body, /email/i);
    assert.doesNotMatch(log.body, /wilf\.andersby@/);
  });
});
