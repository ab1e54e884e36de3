import type { CommentSettings } from '../newsroom/newsroom.ts';
import type { ThreadMode } from './shapes.ts';

/** When a story takes no comments any more by the clock alone; null: never, as the newsroom has set it. */
export function closesAt({ openDays }: CommentSettings, publishedAt: string): Temporal.Instant | null {
  return openDays === 0 ? null : Temporal.Instant.from(publishedAt).add({ hours: 24 * openDays });
}

/** Whether readers can comment on a story now. */
export function takesComments(
  settings: CommentSettings,
  { publishedAt, mode }: { readonly publishedAt: string; readonly mode: ThreadMode },
  now: Temporal.Instant,
): boolean {
  if (!settings.areOn || mode === 'closed') return false;
  const end = closesAt(settings, publishedAt);
  return end === null || Temporal.Instant.compare(now, end) <= 0;
}
