import { type Described, list, named, object, oneOf, orNull, type Schema, text } from '../api/api.ts';
import type { Json } from '../newsroom/newsroom.ts';

/** What of the settings crosses the network. The desk imports the types. */

export const SettingLine = named(
  'Setting',
  object({
    key: text({ description: 'Its name, with a dot for its group: `colours.accent`.' }),
    about: text({ description: 'What it is, in one line.' }),
    takes: oneOf(['text', 'list', 'yes or no']),
    value: { description: 'As a settings file writes it; null or empty where it is not set.' } as Schema<Json>,
  }),
);
export type SettingLine = Described<typeof SettingLine>;
export const TriedSettings = named(
  'TriedSettings',
  object({
    path: text({ description: 'Below the newsroom’s own address.' }),
    files: list(object({ path: text(), text: orNull(text(), { description: 'null: there is no such file.' }) }), {
      description: 'What machines are told by them.',
    }),
  }),
);
export type TriedSettings = Described<typeof TriedSettings>;
export const Settings = object({ settings: list(SettingLine) });
export type Settings = Described<typeof Settings>;
