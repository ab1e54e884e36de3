import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { storyAddress } from './story-address.ts';

interface StoryLinkProps {
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** Opens a story within the desk; with a key held down, or the middle button, in a window of its own as any link does. */
export function StoryLink({ id, children, className }: StoryLinkProps) {
  const open = useOpenStory();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(id);
  };
  return (
    <a href={storyAddress(id)} className={className} onClick={follow}>
      {children}
    </a>
  );
}

/** Opens a story by its id. */
export function useOpenStory(): (id: string) => void {
  const router = useRouter();
  return (id) => router.history.push(storyAddress(id));
}
