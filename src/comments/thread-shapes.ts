import { type Described, list, mended, named, object, oneOf, orNull, text, truth } from '../api/api.ts';
import { CommentedStory, count, id, instant } from './desk-shapes.ts';

export const threadModes = ['open', 'slow', 'closed'] as const;
/** Characters of a reply, as of the longest comment that a newsroom can allow. */
export const replyAtMost = 20_000;

export const ThreadModes = object({
  threads: list(object({ story: CommentedStory, mode: oneOf(threadModes), shown: count('Comments that are shown.') })),
});
export type ThreadModes = Described<typeof ThreadModes>;

export const DeskReply = named(
  'DeskReply',
  object({
    id: id('the reply'),
    storyId: id('the story'),
    parentId: orNull(id('the comment that it answers')),
    name: text(),
    badge: text(),
    text: text(),
    writtenAt: instant('When.'),
    editedAt: orNull(instant('When it was last changed.')),
    isShown: truth({ description: 'false: it was taken away, and can be restored.' }),
    canChange: truth({ description: 'Whether the one who asks may change or remove it.' }),
  }),
);
export type DeskReply = Described<typeof DeskReply>;

export const DeskThread = object({
  story: CommentedStory,
  mode: oneOf(threadModes),
  comments: list(
    object({
      id: id('the comment'),
      parentId: orNull(id('the comment that it answers')),
      name: text(),
      badge: orNull(text()),
      text: text(),
      writtenAt: instant('When.'),
      isPick: truth(),
      isMine: truth({ description: 'Whether the one who asks wrote it for the newsroom.' }),
    }),
    { description: 'The newest 200 that readers see, in the order of time.' },
  ),
});
export type DeskThread = Described<typeof DeskThread>;

export const badgeChoices = ['role', 'newsroom'] as const;
const replyText = mended(
  text({ pattern: '\\S', maxLength: replyAtMost }),
  `Write 1 to ${replyAtMost.toLocaleString('en-GB')} characters.`,
);
export const ReplyAsked = object({
  storyId: mended(id('the story'), 'Give the id of a story.'),
  parentId: mended(
    orNull(id('the comment that it answers'), { description: 'null: the story.' }),
    'Give the id of a comment, or null.',
  ),
  text: replyText,
  badge: mended(
    oneOf(badgeChoices, { description: '`role`: “Reporter” or “Editor”; `newsroom`: the newsroom’s own name.' }),
    'Choose role or newsroom.',
  ),
});
export type ReplyAsked = Described<typeof ReplyAsked>;
export const ReplyChange = object({ text: replyText });
