import assert from 'node:assert/strict';
import { beforeEach } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { DeskPicture } from '../../src/pictures/desk-shapes.ts';
import { testBaseUrl } from '../support/app.ts';
import type { DeskBrowser } from '../support/desk.ts';
import {
  dataSet,
  jpegWith,
  noisyPicture,
  photoshopBlock,
  photoshopSegment,
  xmpPacket,
  xmpSegment,
} from '../support/made-pictures.ts';
import { type DeskInBrowser, deskInBrowser, patience } from './desk-in-browser.ts';

/** A file as a browser's dialog gives it. */
export interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A real picture, of this many pixels across. */
export async function jpeg(name: string, across: number): Promise<NamedFile> {
  return { name, mimeType: 'image/jpeg', buffer: await noisyPicture(across, 300).jpeg().toBuffer() };
}

/** A picture whose credit was cut by an old field, and whose source says how it goes on. */
export async function cutPicture(): Promise<Buffer> {
  return jpegWith(
    xmpSegment(
      xmpPacket(
        '<photoshop:Source>Sound Coastguard Press Service</photoshop:Source>' +
          '<dc:description>The harbour radar at dusk</dc:description>',
      ),
    ),
    photoshopSegment(photoshopBlock(dataSet(110, 'Handout/SOUND COASTGUARD PRESS S'))),
  );
}

/** A newsroom with a library, and a browser in which an editor is signed in. */
export interface LibraryDesk extends DeskInBrowser {
  readonly teo: () => DeskBrowser;
  /** opens a screen of the desk and waits for its heading */
  readonly open: (path: string, options?: BrowserContextOptions, by?: DeskBrowser) => Promise<Page>;
  /** takes a picture in, and gives it words */
  readonly upload: (bytes: Buffer, words?: Readonly<Record<string, unknown>>) => Promise<DeskPicture>;
  readonly read: (id: string) => Promise<DeskPicture>;
  /** asks until the server has it so: words are saved when a field is left */
  readonly until: (id: string, isSo: (picture: DeskPicture) => boolean) => Promise<DeskPicture>;
}

/** Each test of the suite has a newsroom of its own. */
export function libraryDesk(): LibraryDesk {
  const on = deskInBrowser();
  let teo: DeskBrowser;
  beforeEach(async () => {
    teo = await on.desk().signedIn('editor', 'Teo Sandvoss');
  });
  const read = (id: string) => teo.expect<DeskPicture>(200, 'GET', `/pictures/${id}`);
  return {
    ...on,
    teo: () => teo,
    read,
    open: async (path, options = {}, by = teo) => {
      const page = await on.pageOf(by, options);
      await page.goto(`${on.base()}/desk${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    upload: async (bytes, words = {}) => {
      const answer = await on.desk().app.inject({
        method: 'POST',
        url: '/api/v1/desk/pictures?name=quay.jpg',
        headers: { cookie: teo.cookie(), origin: testBaseUrl, 'content-type': 'image/jpeg' },
        payload: bytes,
      });
      const { id } = answer.json<DeskPicture>();
      return teo.expect<DeskPicture>(200, 'PATCH', `/pictures/${id}`, words);
    },
    until: async (id, isSo) => {
      const over = Date.now() + patience;
      while (Date.now() < over && !isSo(await read(id))) await setTimeout(100);
      const picture = await read(id);
      assert.ok(isSo(picture), JSON.stringify(picture));
      return picture;
    },
  };
}
