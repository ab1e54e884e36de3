import { oneOf } from './readers.ts';
import { type Setting, setting } from './setting.ts';
import type { Newsroom } from './shapes.ts';

/** How the maps of the record are drawn. */
export const mapSettings: readonly Setting[] = [
  setting(
    [
      'maps.borders',
      'text',
      '`dashed`: borders in dispute are told apart from the others; `as mapped`: all are drawn alike; `none`: no borders',
    ],
    oneOf<Newsroom['maps']['borders']>(['dashed', 'as mapped', 'none']),
    {
      get: ({ maps }) => maps.borders,
      set: (newsroom, value) => ({ ...newsroom, maps: { ...newsroom.maps, borders: value } }),
    },
  ),
];
