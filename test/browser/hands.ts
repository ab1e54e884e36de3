import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { NamedFile } from './library-desk.ts';

/** How somebody works at a page: each of these is done by a pointer, by a finger, or by the keyboard alone. */
export interface Hand {
  /** goes to a control, so that it has the focus */
  readonly reach: (control: Locator) => Promise<void>;
  /** sets the cursor into a text */
  readonly enter: (text: Locator) => Promise<void>;
  /** presses a button, a link, a tab */
  readonly press: (control: Locator) => Promise<void>;
  /** writes into a field, in place of what stands there */
  readonly write: (field: Locator, words: string) => Promise<void>;
  /** chooses from the browser's own list */
  readonly choose: (list: Locator, name: string) => Promise<void>;
  /** takes one of several that are all in sight */
  readonly pick: (radio: Locator) => Promise<void>;
  /** presses a button that asks for files, and gives it one */
  readonly give: (button: Locator, file: NamedFile) => Promise<void>;
  /** drops a file on a place, as a mouse does */
  readonly drop: (place: Locator, file: NamedFile) => Promise<void>;
  /** goes to another screen of the desk */
  readonly goTo: (place: string) => Promise<void>;
  /** opens the first story of the list */
  readonly openFirst: () => Promise<void>;
  /** makes the paragraph of the text in which the cursor stands a heading, or text again */
  readonly paragraphAs: (kind: 'Heading' | 'Text') => Promise<void>;
  /** begins a note on the words that are selected */
  readonly beginNote: () => Promise<void>;
}

const tabsAtMost = 150;

/** Somebody with a mouse, or with a finger on a small screen. */
export function pointingHand(page: Page, by: 'click' | 'tap'): Hand {
  const press = (control: Locator) => control[by]();
  return {
    reach: press,
    enter: (text) => press(text.locator('p').first()),
    press,
    write: async (field, words) => {
      await press(field);
      await field.fill(words);
    },
    choose: async (list, name) => {
      await list.selectOption({ label: name });
    },
    pick: (radio) => radio.check(),
    drop: async (place, file) => {
      const data = await page.evaluateHandle(
        `(() => {
          const bytes = Uint8Array.fromBase64('${file.buffer.toString('base64')}');
          const data = new DataTransfer();
          data.items.add(new File([bytes], '${file.name}', { type: '${file.mimeType}' }));
          return data;
        })()`,
      );
      const box = await place.boundingBox();
      const at = { clientX: (box?.x ?? 0) + 5, clientY: (box?.y ?? 0) + 5 };
      for (const kind of ['dragenter', 'dragover', 'drop'])
        await place.dispatchEvent(kind, { dataTransfer: data, ...at });
    },
    give: async (button, file) => {
      const asked = page.waitForEvent('filechooser');
      await press(button);
      await (await asked).setFiles([{ ...file }]);
    },
    goTo: async (place) => {
      // On a phone, every place stands behind one button.
      const menu = page.getByRole('button', { name: 'Menu', exact: true });
      if (await menu.isVisible()) await press(menu);
      await press(page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: place }));
    },
    openFirst: () => press(page.locator('[data-story] a.name').first()),
    paragraphAs: async (kind) => {
      await page.getByLabel('Kind of paragraph').selectOption({ label: kind });
    },
    beginNote: async () => {
      await press(page.getByRole('tab', { name: 'Notes' }));
      await press(page.getByRole('button', { name: 'Note on the selected words' }));
    },
  };
}

/** Somebody without a pointer: Tab, arrows, Enter, Space, letters, and the desk's own keys. */
export function typingHand(page: Page): Hand {
  const reach = async (control: Locator) => {
    await control.waitFor();
    // One of several that belong together is on the way of Tab; arrows lead to the others.
    const isOneOfSeveral = (await control.getAttribute('tabindex')) === '-1';
    const group = control.locator('xpath=ancestor::*[@role="tablist" or @role="toolbar"][1]');
    await tabTo(page, isOneOfSeveral ? group.locator('[tabindex="0"]') : control);
    for (let steps = 0; isOneOfSeveral && !(await hasFocus(control)) && steps < 12; steps += 1)
      await page.keyboard.press('ArrowRight');
    assert.ok(await hasFocus(control), `no way by keys to ${control}`);
  };
  const press = async (control: Locator) => {
    await reach(control);
    if ((await control.getAttribute('role')) !== 'tab') await page.keyboard.press('Enter');
  };
  return {
    reach,
    enter: reach,
    press,
    write: async (field, words) => {
      await reach(field);
      // The parts of a date are typed one behind the other.
      if ((await field.getAttribute('type')) === 'date') await page.keyboard.type(words.replace(dayParts, '$2$3$1'));
      else if ((await field.getAttribute('type')) === 'time') await page.keyboard.type(twelveHours(words));
      else {
        await page.keyboard.press('Control+a');
        await page.keyboard.type(words);
      }
    },
    choose: async (list, name) => {
      await reach(list);
      await page.keyboard.type(name);
      assert.equal(await list.locator('option:checked').textContent(), name);
    },
    pick: async (radio) => {
      const group = radio.locator('xpath=ancestor::fieldset[1]');
      await reach(group.locator('input:checked'));
      const count = await group.getByRole('radio').count();
      for (let steps = 0; steps < count && !(await hasFocus(radio)); steps += 1) await page.keyboard.press('ArrowDown');
    },
    drop: () => assert.fail('nothing is dropped by keys'),
    give: async (button, file) => {
      await reach(button);
      const asked = page.waitForEvent('filechooser');
      await page.keyboard.press('Enter');
      await (await asked).setFiles([{ ...file }]);
    },
    goTo: async (place) => {
      await page.keyboard.press('Control+k');
      const sought = page.getByRole('combobox', { name: 'A screen, or words of a headline' });
      await sought.waitFor();
      await page.keyboard.type(place);
      await page.getByRole('option', { name: place }).waitFor();
      await page.keyboard.press('Enter');
    },
    openFirst: async () => {
      await page.locator('[data-story]').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
    },
    paragraphAs: (kind) => page.keyboard.press(kind === 'Heading' ? 'Control+Alt+2' : 'Control+Alt+0'),
    beginNote: () => page.keyboard.press('Control+Alt+m'),
  };
}

const dayParts = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A time as it is typed into the field of a browser that speaks American English. */
function twelveHours(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(hours % 12 || 12)}${two(minutes)}${hours < 12 ? 'a' : 'p'}`;
}

async function tabTo(page: Page, control: Locator): Promise<void> {
  if (await hasFocus(control)) return;
  const key = (await isBehind(control)) ? 'Tab' : 'Shift+Tab';
  for (let tabs = 0; tabs < tabsAtMost; tabs += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(control)) return;
  }
  assert.fail(`${key} does not lead to ${control}`);
}

interface InPage {
  readonly matches: (selector: string) => boolean;
  readonly compareDocumentPosition: (other: unknown) => number;
  readonly ownerDocument: { readonly activeElement: unknown };
}

/** Whether a control has the focus. */
export function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((it) => (it as unknown as InPage).matches(':focus'));
}

/** Whether it stands behind what has the focus, in the order of the page. */
function isBehind(control: Locator): Promise<boolean> {
  return control.evaluate((it) => {
    const { compareDocumentPosition, ownerDocument } = it as unknown as InPage;
    // 4: the other one follows.
    return (compareDocumentPosition.call(it, ownerDocument.activeElement) & 4) === 0;
  });
}
