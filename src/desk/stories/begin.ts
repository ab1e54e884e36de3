import { useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { storiesChanged } from './list-queries.ts';
import { useOpenStory } from './story-link.tsx';

/** Begins a story, a draft of whoever asks, and opens it. */
export function useBegin(): () => Promise<void> {
  const { api } = useDesk();
  const client = useQueryClient();
  const open = useOpenStory();
  return async () => {
    const { line } = await api.storyList.begin();
    await storiesChanged(client);
    open(line.id);
  };
}
