import { closesAt, type ThreadMode } from '../comments/comments.ts';
import type { CommentSettings } from '../newsroom/newsroom.ts';

/** Whether a story takes comments; `old`: it was published too long ago. */
export type Taking = 'open' | 'slow' | 'closed' | 'old';

/** How a story takes comments now. The newsroom's own word goes before its age. */
export function takingOf(
  { firstPublishedAt }: { readonly firstPublishedAt: string },
  mode: ThreadMode,
  { settings, now }: { readonly settings: CommentSettings; readonly now: Temporal.Instant },
): Taking {
  if (mode === 'closed') return 'closed';
  const until = takenUntil({ firstPublishedAt }, settings);
  return until !== null && Temporal.Instant.compare(now, until) > 0 ? 'old' : mode;
}

/** When a story becomes too old for comments; null: it never does. */
export function takenUntil(
  { firstPublishedAt }: { readonly firstPublishedAt: string },
  settings: CommentSettings,
): Temporal.Instant | null {
  return closesAt(settings, firstPublishedAt);
}
