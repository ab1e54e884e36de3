import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import type { Me, MySecurity } from '../../src/people/account-shapes.ts';
import { aBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { type DeskBrowser, goodPassword, openDesk, type TestDesk } from '../support/desk.ts';
import { type MailSink, openMailSink } from '../support/mail-sink.ts';
import { violations } from './axe-violations.ts';

const next = 'una@harbour.example';

describe('one’s own account at the desk, in a browser', () => {
  const browser = aBrowser();
  const open: { close: () => Promise<void> }[] = [];
  before(buildDesk);
  afterEach(async () => {
    for (const each of open.splice(0).toReversed()) await each.close();
  });

  async function openAccount(
    { sink, role = 'reporter' }: { sink?: MailSink; role?: 'reporter' | 'admin' } = {},
    options: BrowserContextOptions = {},
  ) {
    const desk: TestDesk = await openDesk('sqlite', { smtpUrl: sink?.url ?? null });
    open.push(desk);
    const base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    const una: DeskBrowser = await desk.signedIn(role, 'Una Seal');
    const context = await browser().newContext({ reducedMotion: 'reduce', ...options });
    open.push(context);
    const [name = '', value = ''] = una.cookie().split('=');
    await context.addCookies([{ name, value, url: base }]);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const me = await una.expect<Me>(200, 'GET', '/me');
    const at = desk.now().toString();
    await desk.database.db
      .insertInto('passkey')
      .values({
        id: '01890000-0000-7000-8000-000000000001',
        account_id: me.id,
        credential_id: 'c',
        public_key: 'k',
        counter: 0,
        transports: '[]',
        name: 'Laptop',
        created_at: at,
        last_used_at: null,
      })
      .execute();
    await page.goto(`${base}/desk/account`);
    await page.getByRole('button', { name: 'Rename the passkey Laptop' }).waitFor();
    return { desk, base, una, page, me };
  }
  const openMail = async () => {
    const sink = await openMailSink();
    open.push(sink);
    return sink;
  };
  const focused = '(document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent)';

  test('the address is another one once the link that was mailed to it is opened', async () => {
    const sink = await openMail();
    const { base, una, page, me } = await openAccount({ sink });
    const before = sink.mails.length;
    await page.getByRole('button', { name: 'Change the address' }).press('Enter');
    const form = page.getByRole('form', { name: 'Change the address' });
    await page.keyboard.type(next);
    await page.keyboard.press('Enter');
    await form.getByText('Give your password.').first().waitFor();
    await page.keyboard.type('not this one');
    await page.keyboard.press('Enter');
    await form.getByText('This is not your password.').first().waitFor();
    assert.equal(await form.getByLabel('New e-mail address').inputValue(), next);
    await form.getByLabel('Your password', { exact: true }).fill(goodPassword);
    await page.keyboard.press('Enter');
    await page.getByText(`If ${next} is nobody’s here yet`).waitFor();
    assert.equal(await page.evaluate(focused), 'Change the address');
    assert.equal((await una.expect<Me>(200, 'GET', '/me')).email, me.email);

    const mail = (await sink.waitFor(before + 2)).find((one) => one.includes(`To: ${next}`)) ?? '';
    const link = /http:\S+\/desk\/email#[\w-]{43}/.exec(mail)?.[0] ?? '';
    await page.goto(link.replace(/^https?:\/\/[^/]+/, base));
    await page.getByText(`Una Seal signs in with ${next}`).waitFor();
    assert.ok(!page.url().includes('#'), 'the token stays in no address bar');
    assert.equal((await una.expect<Me>(200, 'GET', '/me')).email, me.email, 'opening it is not yet a yes');
    await page.getByRole('button', { name: 'Take this address' }).press('Enter');
    await page.getByRole('heading', { name: 'The address is changed' }).waitFor();
    await page.goto(`${base}/desk/account`);
    await page.getByText(next).waitFor();
    await page.goto(link.replace(/^https?:\/\/[^/]+/, base));
    await page.getByRole('heading', { name: 'This link is no longer good' }).waitFor();
  });

  test('without mail a reporter is told whom to ask, and an admin makes the link', async () => {
    const reporter = await openAccount();
    await reporter.page.getByText('This server cannot send mail. To have another address, ask an admin').waitFor();
    assert.equal(await reporter.page.getByRole('button', { name: 'Change the address' }).count(), 0);
    const { base, una, page } = await openAccount({ role: 'admin' });
    await page.getByRole('button', { name: 'Change the address' }).click();
    await page.getByLabel('New e-mail address').fill(next);
    await page.keyboard.press('Enter');
    const link = (await page.locator('.secret').textContent()) ?? '';
    await page.goto(link.replace(/^https?:\/\/[^/]+/, base));
    await page.getByRole('button', { name: 'Take this address' }).click();
    await page.getByRole('heading', { name: 'The address is changed' }).waitFor();
    assert.equal((await una.expect<Me>(200, 'GET', '/me')).email, next);
  });

  test('a passkey is given another name in its place', async () => {
    const { una, page } = await openAccount();
    await page.getByRole('button', { name: 'Rename the passkey Laptop' }).press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await page.getByText('Give a name.').first().waitFor();
    await page.keyboard.type('Key ring');
    await page.keyboard.press('Enter');
    await page.getByText('The passkey has its new name.').waitFor();
    assert.equal(await page.evaluate(focused), 'Rename the passkey Key ring');
    const { passkeys } = await una.expect<MySecurity>(200, 'GET', '/me/security');
    assert.deepEqual(
      passkeys.map(({ name }) => name),
      ['Key ring'],
    );
  });

  test('nothing that axe finds and nothing too wide, light and dark', async () => {
    const sink = await openMail();
    const { base, page } = await openAccount({ sink }, { bypassCSP: true });
    const found: string[] = [];
    const look = async (kind: string) => {
      for (const width of [390, 1280]) found.push(...(await violations(page, `${kind} at ${width}`, width)));
    };
    const before = sink.mails.length;
    await page.getByRole('button', { name: 'Rename the passkey Laptop' }).click();
    await page.getByRole('button', { name: 'Change the address' }).click();
    await page.keyboard.press('Enter');
    await page.getByText('2 things need another look').waitFor();
    await look('my account, with errors');
    await page.getByLabel('New e-mail address').fill(next);
    await page.getByLabel('Your password', { exact: true }).fill(goodPassword);
    await page.keyboard.press('Enter');
    await page.getByText('a link is on its way').waitFor();
    await look('my account, with a link on its way');
    const mail = (await sink.waitFor(before + 2)).find((one) => one.includes(`To: ${next}`)) ?? '';
    const token = /#[\w-]{43}/.exec(mail)?.[0] ?? '';
    await page.goto(`${base}/desk/email${token}`);
    await page.getByRole('button', { name: 'Take this address' }).waitFor();
    await look('a link for another address');
    assert.deepEqual(found, []);
  });
});
