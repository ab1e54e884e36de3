import { type Api, anyObject, deskAnswer, mended, object, Refusal } from '../api/api.ts';
import { type Db, transaction } from '../db/db.ts';
import { changesOf, type Json, type Newsroom, readNewsroom, type Setting, settings } from '../newsroom/newsroom.ts';
import { actorOf, noteDeed } from '../people/people.ts';
import { applySettings, trySettingsOut } from './apply-settings.ts';
import { pageRoutes } from './page-routes.ts';
import { Settings, TriedSettings } from './settings-shapes.ts';
import type { Trials } from './trials.ts';

export interface SettingsDeps {
  readonly db: Db;
  readonly now: () => Temporal.Instant;
  readonly trials: Trials;
  /** the text files that a newsroom gives to machines, by their paths; null: there is no such file */
  readonly textFiles: (newsroom: Newsroom) => readonly { readonly path: string; readonly text: string | null }[];
}

const config = { access: 'desk: settings' } as const;
const tags = ['Settings'];
const values = mended(
  anyObject({ description: 'By key, or nested as a settings file.' }),
  'Give an object such as {"name": "The Courier"}.',
);

function lines(newsroom: Newsroom, of: readonly Setting[] = settings) {
  return of.map(({ key, about, takes, show }) => ({ key, about, takes, value: show(newsroom) }));
}

/** The newsroom's settings and standing pages, by the desk's API. */
export function settingsApi(api: Api, deps: SettingsDeps): void {
  const { db, now } = deps;
  api.get(
    '/settings',
    {
      config,
      schema: {
        operationId: 'listSettings',
        summary: 'Settings',
        description: 'Every setting of the newsroom with its value.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('In the order of a settings file.', Settings) },
      },
    },
    async () => ({ settings: lines(await readNewsroom(db)) }),
  );

  api.patch(
    '/settings',
    {
      config,
      schema: {
        operationId: 'changeSettings',
        summary: 'Change settings',
        description:
          'Changes what is named, all or, where anything is wrong, nothing; null sets one back. Readers see it with their next page. Gives those that are different from before.',
        tags,
        body: object({ values }),
        response: { 200: deskAnswer('What is different now.', Settings) },
      },
    },
    async (request) => {
      const read = changesOf(request.body.values);
      if ('problems' in read) throw wrong(read.problems);
      return transaction(db, async (trx) => {
        const before = await readNewsroom(trx);
        const changed = await applySettings(trx, read.changes, now());
        if ('problems' in changed) throw wrong(changed.problems);
        const after = await readNewsroom(trx);
        const different = settings.filter(
          (one) => JSON.stringify(one.show(before)) !== JSON.stringify(one.show(after)),
        );
        for (const { key, show } of different) {
          const detail = { from: shortly(show(before)), to: shortly(show(after)) };
          await noteDeed(trx, actorOf(request), { action: 'setting changed', object: key, detail }, now());
        }
        return { settings: lines(after, different) };
      });
    },
  );
  previewRoute(api, deps);
  pageRoutes(api, deps);
}

function previewRoute(api: Api, { db, now, trials, textFiles }: SettingsDeps): void {
  api.post(
    '/settings/preview',
    {
      config,
      schema: {
        operationId: 'previewSettings',
        summary: 'Look at settings before they are kept',
        description:
          'Checks the values as a change does and changes nothing. The path shows the front page under them, for half an hour; `?theme=light` or `dark` chooses.',
        tags,
        body: object({ values }),
        response: { 200: deskAnswer('Where to look, and the text files.', TriedSettings) },
      },
    },
    async (request) => {
      const read = changesOf(request.body.values);
      if ('problems' in read) throw wrong(read.problems);
      const tried = await trySettingsOut(db, read.changes, now());
      if ('problems' in tried) throw wrong(tried.problems);
      const { newsroom } = tried;
      const path = `/preview/${trials.put({ kind: 'newsroom', newsroom })}/`;
      return { path, files: textFiles(newsroom) };
    },
  );
}

/** Characters of a value that the audit log keeps. */
const keptAtMost = 500;

function shortly(value: Json): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, keptAtMost);
}

/** Each problem begins with the setting's key and ends with its mend, where it has one. */
function wrong(problems: readonly string[]): Refusal {
  return new Refusal({
    kind: 'bad-parameter',
    status: 400,
    detail: `${problems.join(' ')} Nothing was changed.`,
    errors: problems.map((said) => {
      const [, key = 'values', problem = said, mend] = /^([\w.]+)(?:\[\d+\])?[:,]? (.*?)(?:; (.*))?$/s.exec(said) ?? [];
      if (mend === undefined)
        return { field: key, problem: begun(problem), mend: 'Give another value, or leave it out.' };
      return { field: key, problem: `${begun(problem)}.`, mend: begun(mend) };
    }),
  });
}

function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
