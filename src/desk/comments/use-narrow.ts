import { useSyncExternalStore } from 'react';

/** As in `css/comments.css`: below this there is no room for the comment in focus beside the list. */
const narrow = '(max-width: 1100px)';

/** Whether the window is too narrow for two things beside each other. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(narrow).matches);
}

function listen(changed: () => void): () => void {
  const media = matchMedia(narrow);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
