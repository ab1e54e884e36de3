import type { DeskStoryLine } from '../shapes.ts';

const words = { none: 'No headline yet' } as const;

/** A headline in its own language and direction; one that is not written yet says so. */
export function Headline({ story }: { readonly story: Pick<DeskStoryLine, 'headline' | 'language' | 'direction'> }) {
  if (story.headline.trim() === '') return <span className="quiet">{words.none}</span>;
  return (
    <bdi dir={story.direction} lang={story.language}>
      {story.headline}
    </bdi>
  );
}
