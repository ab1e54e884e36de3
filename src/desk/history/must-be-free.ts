import type { Api } from '../api.ts';
import { Problem } from '../problem.ts';
import type { DeskStory } from '../shapes.ts';

const words = {
  held: (name: string) => `${name} has the story open. Take it over first; nothing was changed.`,
} as const;

/** The story as it is now. Rejects while somebody else has it open: what is put on top of it would become a branch. */
export async function mustBeFree(api: Api, id: string): Promise<DeskStory> {
  const story = await api.story.whole(id);
  const { holder } = story.line;
  if (holder !== null && !holder.isMe) throw new Problem(409, words.held(holder.name));
  return story;
}
