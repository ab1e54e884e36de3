import { line, listOf, oneOf, type Reader, wholeNumber, yesOrNo } from './readers.ts';
import { type Setting, setting } from './setting.ts';
import type { CommentSettings } from './shapes.ts';

const sentence = line(0, 300, 'write at most 300 characters, in one line.');
const reason = line(1, 120, 'write each reason in 1 to 120 characters.');

function commentSetting<Key extends keyof CommentSettings>(
  name: Key,
  [takes, about]: readonly [takes: Setting['takes'], about: string],
  read: Reader<CommentSettings[Key]>,
): Setting {
  return setting([`comments.${name}`, takes, about], read, {
    get: ({ comments }) => comments[name],
    set: (newsroom, value) => ({ ...newsroom, comments: { ...newsroom.comments, [name]: value } }),
  });
}

/** Readers' comments: by which rules they are taken, what readers are told, and what is kept for how long. */
export const commentSettings: readonly Setting[] = [
  commentSetting('areOn', ['yes or no', 'false: no story takes comments, and none are shown'], yesOrNo),
  commentSetting(
    'readFirst',
    ['text', '`every`: a moderator reads each comment before it is shown; `first`: those of newcomers'],
    oneOf(['every', 'first']),
  ),
  commentSetting(
    'openDays',
    ['text', 'days after publication for which a story takes comments; 0: for ever'],
    wholeNumber(0, 36_500),
  ),
  commentSetting('longest', ['text', 'characters that a comment may have'], wholeNumber(100, 20_000)),
  commentSetting('linksAtMost', ['text', 'a comment with more links than this is held'], wholeNumber(0, 100)),
  commentSetting(
    'perTenMinutes',
    ['text', 'comments taken from one network address in ten minutes; 0: any number'],
    wholeNumber(0, 1_000),
  ),
  commentSetting('invitation', ['text', 'a line from the newsroom above the comments'], sentence),
  commentSetting('readWhen', ['text', 'when comments are read, for who waits'], sentence),
  commentSetting('reasons', ['list', 'why a comment may be binned; its writer is told'], listOf(reason, 9)),
  commentSetting(
    'keepPersonDays',
    ['text', 'days that email and network address are kept after somebody’s last comment'],
    wholeNumber(1, 3_650),
  ),
  commentSetting('keepBinnedDays', ['text', 'days that a binned comment is kept'], wholeNumber(1, 3_650)),
];
