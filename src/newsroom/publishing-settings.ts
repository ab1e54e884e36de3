import { yesOrNo } from './readers.ts';
import { type Setting, setting } from './setting.ts';

/** What the newsroom asks of itself before readers see a story. */
export const publishingSettings: readonly Setting[] = [
  setting(
    [
      'publishing.isApprovalNeeded',
      'yes or no',
      'true: a story is published or planned only when somebody other than its author has approved it',
    ],
    yesOrNo,
    {
      get: ({ publishing }) => publishing.isApprovalNeeded,
      set: (newsroom, value) => ({ ...newsroom, publishing: { ...newsroom.publishing, isApprovalNeeded: value } }),
    },
  ),
];
