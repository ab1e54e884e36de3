import { useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { Problem } from '../problem.ts';
import type { DeskFields } from '../shapes.ts';
import { storyChanged } from '../stories/story-queries.ts';
import { mustBeFree } from './must-be-free.ts';

const words = {
  branch: 'Somebody else has changed the story in the same moment: this is kept beside it as a branch.',
} as const;

/** Saves fields on top of a story's newest revision, where no editor is open that would have to read them again. */
export function useStoryPut(id: string): (fields: DeskFields, note: string) => Promise<void> {
  const { api } = useDesk();
  const client = useQueryClient();
  return async (fields, note) => {
    const { revisionId } = await mustBeFree(api, id);
    const saved = await api.story.save(id, { basedOn: revisionId, fields, note });
    await storyChanged(client, id);
    if (saved.isBranch) throw new Problem(409, words.branch);
  };
}
