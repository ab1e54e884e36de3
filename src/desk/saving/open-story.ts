import type { Api } from '../api.ts';
import { Problem } from '../problem.ts';
import type { DeskStory, StoryHolder } from '../shapes.ts';
import { storySchema } from '../story-schema.ts';
import { allHasGone } from './leaving.ts';
import { type Sent, sendLeft } from './left-words.ts';

const words = {
  unknown:
    'The story holds something that this page of the desk does not know: the newsroom has a newer release. Load the page again.',
} as const;

/** A story as an editor opens it. */
export interface OpenedStory {
  readonly story: DeskStory;
  readonly holder: StoryHolder | null;
  /** what had been typed in this browser and is only now on the server */
  readonly left: Sent;
}

interface Wanted {
  readonly accountId: string;
  readonly storyId: string;
  readonly takeOver: boolean;
}

/**
 * Opens a story to write in it: first what this browser still owes the server, then who has it, and its newest words last,
 * so that nothing can come between them and the person who has it.
 */
export async function openStory(api: Api, { accountId, storyId, takeOver }: Wanted): Promise<OpenedStory> {
  await allHasGone(storyId);
  const left = await sendLeft(api, accountId, storyId);
  const { holder } = await api.story.hold(storyId, { accountId, takeOver });
  const story = await api.story.whole(storyId);
  if (!isKnown(story)) {
    await api.story.letGo(storyId).catch(() => undefined);
    throw new Problem(409, words.unknown);
  }
  return { holder, left, story };
}

/** An editor would show a text that it does not know as an empty one, and the next key would save that. */
function isKnown({ fields }: DeskStory): boolean {
  try {
    return storySchema.nodeFromJSON(fields.document) !== null;
  } catch {
    return false;
  }
}
