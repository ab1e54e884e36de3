import assert from 'node:assert/strict';
import { goodPassword } from '../support/desk.ts';
import type { Person, Way } from './journey.ts';
import { jpeg } from './library-desk.ts';

/** What stands in the story of the journey. */
export const headline = 'Ferry hits the quay at Saltmarsh';
export const credits = ['W. Tollard/Saltmarsh Courier', 'Handout/Sound Coastguard Press Service'];

/** The newsroom is begun, told of its clock, given a section; two people are invited. */
export async function found(at: Person, link: string): Promise<{ readonly editor: string; readonly reporter: string }> {
  await at.page.goto(link);
  await at.write(at.field('Your name'), 'Orla Wintergill');
  await at.write(at.field('E-mail address'), 'orla@courier.example');
  await at.write(at.field('Password'), goodPassword);
  await at.look('the first link');
  await at.press(at.button('Begin the newsroom'));
  await at.told('No story yet.');
  await at.look('no stories');

  await at.goTo('Settings');
  await at.heading('Settings');
  await at.look('settings');
  await at.press(at.page.getByRole('link', { name: 'Language and time' }));
  await at.write(at.field('Time zone'), 'Europe/Kyiv');
  await at.look('time zone');
  await at.press(at.button('Save'));
  await at.told('Saved. Readers see it');

  await at.goTo('Sections and pages');
  await at.press(at.button('New section'));
  await at.write(at.field('Name', at.dialog), 'Harbour');
  await at.look('new section');
  await at.press(at.button('Save', at.dialog));
  await at.told('Harbour is saved.');
  await at.look('sections');

  await at.goTo('People');
  const reporter = await invite(at, 'una@courier.example', 'Reporter');
  const editor = await invite(at, 'teo@courier.example', 'Editor');
  await at.look('people');
  return { editor, reporter };
}

async function invite(at: Person, email: string, role: 'Reporter' | 'Editor'): Promise<string> {
  await at.press(at.button('Invite somebody'));
  await at.write(at.field('E-mail address', at.dialog), email);
  await at.pick(at.dialog.getByRole('radio', { name: new RegExp(`^${role}`) }));
  await at.look(`invite as ${role}`);
  await at.press(at.button('Invite', at.dialog));
  const link = (await at.dialog.locator('.secret').textContent()) ?? '';
  await at.look('a link to hand over');
  await at.press(at.button('Done', at.dialog));
  await at.dialog.waitFor({ state: 'detached' });
  return link.replace(/^https?:\/\/[^/]+/, new URL(at.page.url()).origin);
}

/** Somebody follows the link of an invitation. */
export async function join(at: Person, link: string, name: string): Promise<void> {
  await at.page.goto(link);
  await at.write(at.field('Your name'), name);
  await at.write(at.field('Password'), goodPassword);
  await at.look('an invitation');
  await at.press(at.button('Come in'));
  await at.heading('Stories');
}

/** Headline, standfirst, and a text with a heading, a link and a quotation. */
export async function write(at: Person): Promise<void> {
  await at.press(at.button('New story'));
  const text = at.page.getByRole('textbox', { name: 'Text', exact: true });
  await text.waitFor();
  await at.look('an empty story');
  await at.write(at.field('Headline'), headline);
  await at.write(at.field('Standfirst'), 'The Avocet came in at nine knots. Nobody was hurt.');
  await at.enter(text);
  const { keyboard } = at.page;
  await keyboard.type('The harbour radar had her at "nine knots" a minute before. Her owner keeps a log');
  await keyboard.press('Control+Shift+ArrowLeft');
  await at.press(at.button('Link'));
  await at.write(at.field('Address', at.dialog), 'ternline.example/log');
  await at.look('link');
  await at.press(at.button('Link the words', at.dialog));
  await at.dialog.waitFor({ state: 'detached' });
  await keyboard.press('End');
  await keyboard.type('.');
  await keyboard.press('Enter');
  await at.paragraphAs('Heading');
  await keyboard.type('What the crew says');
  await keyboard.press('Enter');
  await at.paragraphAs('Text');
  await keyboard.type('"We don\'t know," said the mate.');
  await text.getByText('“We don’t know,” said the mate.').waitFor();
  await text.getByRole('heading', { name: 'What the crew says' }).waitFor();
  assert.equal(
    await text.getByRole('link', { name: 'log', exact: true }).getAttribute('href'),
    'https://ternline.example/log',
  );
  for (const tool of ['Link card …', 'Words in another language …']) {
    await at.press(at.button('More'));
    await at.look('more tools');
    await at.press(at.button(tool));
    await at.look(tool);
    await keyboard.press('Escape');
    await at.dialog.waitFor({ state: 'detached' });
  }
  await at.press(at.button('Find'));
  await at.look('find');
  await keyboard.press('Escape');
  await at.told(/^Saved/);
}

/** One picture leads, the other stands in the text; the second comes without what blind readers need. */
export async function bringPictures(at: Person, way: Way): Promise<void> {
  await at.press(at.button('Choose a lead picture'));
  await at.look('no pictures yet');
  await takeNew(at, 'quay.jpg', 500);
  const lead = at.page.getByRole('region', { name: 'Lead picture' });
  await at.write(at.field('Caption', lead), 'The quay on Thursday');
  await at.write(at.field(/^What it shows/, lead), 'A quay with a broken wall.');
  await at.write(at.field(/^Credit/, lead), credits[0] ?? '');
  await at.write(at.field('Creators', lead), 'Wren Tollard');
  await at.told('Saved.');

  const text = at.page.getByRole('textbox', { name: 'Text', exact: true });
  if (way.by === 'click') await at.drop(text.getByText('said the mate'), await jpeg('radar.jpg', 640));
  else {
    await at.enter(text);
    await at.page.keyboard.press('Control+End');
    await at.press(at.button('Picture'));
    await at.look('pictures to choose from');
    await takeNew(at, 'radar.jpg', 640);
  }
  const figure = at.page.locator('.in-text');
  await at.look('two pictures');
  await at.write(at.field('Caption', figure), 'The harbour radar');
  await at.write(at.field(/^Credit/, figure), credits[1] ?? '');
  await at.write(at.field('Creators', figure), '');
  await at.look('words of pictures');
}

async function takeNew(at: Person, name: string, across: number): Promise<void> {
  // Whoever leaves the system's list of files without a choice is still where they were.
  await at.dialog.locator('input[type="file"]').dispatchEvent('cancel', { bubbles: true });
  await at.give(at.button('Upload', at.dialog), await jpeg(name, across));
  const take = at.button(/^Take this one/, at.dialog);
  await take.waitFor();
  await at.look('a picture has come');
  await at.press(take);
  await at.dialog.waitFor({ state: 'detached' });
}

/** Section, topic and byline; then it is handed in, and its writer leaves it. */
export async function file(at: Person): Promise<void> {
  await at.press(at.page.getByRole('tab', { name: 'Details' }));
  await at.choose(at.field('Section'), 'Harbour');
  for (const [kind, name] of [
    ['Topics', 'Avocet'],
    ['Bylines', 'Una Seal'],
  ] as const) {
    await at.write(at.page.getByRole('combobox', { name: kind }), name);
    await at.press(at.button(`Add to ${kind.toLowerCase()}`));
    await at.button(`Take off ${name}`).waitFor();
  }
  await at.look('details');
  await at.press(at.page.getByRole('tab', { name: 'History' }));
  await at.look('history');
  await at.press(at.button('Hand in …'));
  await at.write(at.field('Note', at.dialog), 'Please look at the speed.');
  await at.look('hand in');
  await at.press(at.button('Hand in', at.dialog));
  await at.told('The story is in review.');
  await at.look('in review');
  await at.press(at.page.getByRole('link', { name: 'Stories', exact: true }).last());
  await at.heading('Stories');
  await at.look('a list of one');
}

/** Somebody with every right goes to each screen that the story's way does not lead through. */
export async function lookAround(at: Person): Promise<void> {
  for (const place of ['Calendar', 'Pictures', 'Machines', 'Audit log', 'My account', 'Stories']) {
    await at.goTo(place);
    await at.heading(place);
    await at.settled();
    await at.look(place);
  }
  // Where there is only a finger there are no keys to tell of.
  if (await at.button('Keys').isVisible()) {
    await at.press(at.button('Keys'));
    await at.look('keys');
    await at.page.keyboard.press('Escape');
  }
  await at.page.keyboard.press('Control+k');
  await at.page.getByRole('combobox', { name: 'A screen, or words of a headline' }).waitFor();
  await at.look('palette');
  await at.page.keyboard.press('Escape');
}

/** What the mate says is put on the record: it was found in the text, and the editor says who it was. */
export async function putOnRecord(at: Person): Promise<void> {
  await at.press(at.page.getByRole('tab', { name: /^Statements/ }));
  await at.told('1 suggestion to confirm');
  await at.look('a suggestion');
  await at.write(at.page.getByRole('combobox', { name: 'Who' }).first(), 'Ivar Lunde');
  await at.page.keyboard.press('Enter');
  await at.look('a suggestion with its speaker');
  await at.press(at.button(/^Accept/));
  await at.told('Confirmed, 1');
  await at.look('on the record');
}
