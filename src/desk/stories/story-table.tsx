import type { Ref } from 'react';
import type { DeskStoryLine } from '../shapes.ts';
import { useListViews } from '../views/list-views.ts';
import { Row } from './row.tsx';
import type { Selection } from './selection.ts';

const words = {
  caption: {
    changed: 'Stories, last changed first',
    deadline: 'Stories, next deadline first',
    planned: 'Stories, next planned first',
  },
  all: 'Choose all stories shown',
  story: 'Story',
  state: 'Status',
  who: 'Who',
  when: 'When',
  change: 'Last change',
  views: 'Views, 24 hours',
  acts: 'What can be done',
} as const;

interface StoryTableProps {
  readonly ref: Ref<HTMLTableElement>;
  readonly stories: readonly DeskStoryLine[];
  readonly order: keyof typeof words.caption;
  readonly selection: Selection;
  /** called with the story that is to be given to somebody */
  readonly give: (story: DeskStoryLine) => void;
}

/** The stories; a list on a phone. */
export function StoryTable({ ref, stories, order, selection, give }: StoryTableProps) {
  const { ids, toggle, all } = selection;
  const views = useListViews(stories);
  return (
    <table className="list stories" ref={ref}>
      <caption className="hidden-words">{words.caption[order]}</caption>
      <thead>
        <tr>
          <th scope="col" className="pick">
            <label>
              <input
                type="checkbox"
                aria-label={words.all}
                checked={ids.size > 0 && ids.size === stories.length}
                ref={(box) => {
                  if (box) box.indeterminate = ids.size > 0 && ids.size < stories.length;
                }}
                onChange={(event) => all(event.currentTarget.checked)}
              />
            </label>
          </th>
          <th scope="col">{words.story}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.change}</th>
          <th scope="col" className="views-day">
            {words.views}
          </th>
          <th scope="col">
            <span className="hidden-words">{words.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {stories.map((story) => (
          <Row
            key={story.id}
            story={story}
            views={views.get(story.id)}
            isChosen={ids.has(story.id)}
            choose={(isRange) => toggle(story.id, isRange)}
            give={() => give(story)}
          />
        ))}
      </tbody>
    </table>
  );
}
