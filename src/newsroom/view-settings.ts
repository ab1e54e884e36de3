import { yesOrNo } from './readers.ts';
import { type Setting, setting } from './setting.ts';

/** What readers are told of views. */
export const viewSettings: readonly Setting[] = [
  setting(
    [
      'views.areTold',
      'yes or no',
      'false: readers are not told how often stories were viewed, nor what is most read; the desk is',
    ],
    yesOrNo,
    {
      get: ({ views }) => views.areTold,
      set: (newsroom, value) => ({ ...newsroom, views: { ...newsroom.views, areTold: value } }),
    },
  ),
];
