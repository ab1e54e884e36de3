import type { ReadStories, ReadStory } from '../shapes.ts';
import { figure, shareOf } from './figures.ts';
import { ReadStoryLink } from './most-read-list.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { SmallChart } from './small-chart.tsx';
import { type SmallTime, smallTime } from './small-time.ts';

const words = {
  views: (count: number) => (count === 1 ? 'view' : 'views'),
  end: (share: string) => `${share} read to the end`,
  published: 'published',
  sentence: (count: string, when: string, peak: string) => `${count} views; the most on ${when}: ${peak}`,
  caption: 'Views of the most read stories',
} as const;

interface MostReadChartsProps {
  readonly stories: readonly ReadStory[];
  readonly of: Pick<ReadStories, 'span' | 'starts'>;
  readonly top: number;
  readonly zone: string;
}

/** A small chart for each story, on one scale, and all their numbers in a table. */
export function MostReadCharts({ stories, of, top, zone }: MostReadChartsProps) {
  const time = smallTime(of, zone, new Date());
  return (
    <>
      <ul className="small-charts">
        {stories.map((story) => (
          <li key={story.id}>
            <h3>
              <ReadStoryLink story={story} />
            </h3>
            <p className="small-total figures">
              <b>{figure(story.views)}</b> {words.views(story.views)}
              {story.end > 0 && <span>{words.end(shareOf(story.end, story.views))}</span>}
            </p>
            <OneChart story={story} time={time} top={top} />
          </li>
        ))}
      </ul>
      <NumbersTable
        caption={words.caption}
        heads={[{ key: 'time', name: time.head }, ...stories.map(({ id, headline }) => ({ key: id, name: headline }))]}
        rows={() =>
          time.names.map((name, index) => [name, ...stories.map(({ points }) => figure(points[index] ?? 0))] as const)
        }
      />
    </>
  );
}

function OneChart({ story, time, top }: { readonly story: ReadStory; readonly time: SmallTime; readonly top: number }) {
  const values = story.points.map((value, index) => (index < time.names.length ? value : null));
  const peak = story.points.indexOf(Math.max(...story.points));
  const published = time.indexOf(story.publishedAt);
  return (
    <SmallChart
      sentence={words.sentence(figure(story.views), time.names[peak] ?? '', figure(story.points[peak] ?? 0))}
      values={values}
      top={top}
      mark={published === null ? null : { index: published, label: words.published }}
      ends={time.ends}
    />
  );
}
