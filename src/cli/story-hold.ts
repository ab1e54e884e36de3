import { approveStory, findStory, liftHold, setHold } from '../stories/stories.ts';
import { save, step, theId } from './story.ts';
import { type Command, Misuse } from './terminal.ts';

/** `dateline story hold ID WORDS|none` */
export const storyHold: Command = step(
  'story hold',
  'ID WORDS|none',
  'Put a story under legal hold with the reason, so that nothing more of it is published; or lift that with none.',
  async (db, call) => {
    const words = call.words.slice(1).join(' ');
    if (words === '') throw new Misuse('Say why the story is held, or none to lift the hold.');
    return words === 'none' ? liftHold(db, theId(call), save(call)) : setHold(db, theId(call), words, save(call));
  },
);

/** `dateline story approve ID` */
export const storyApprove: Command = step(
  'story approve',
  'ID',
  'Approve a story’s newest revision, where the newsroom asks for a second pair of eyes; name yourself with --by.',
  async (db, call) => {
    const story = await findStory(db, theId(call));
    return approveStory(db, theId(call), story?.revisionId ?? '', save(call));
  },
);
