import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { modesQuery } from './comment-queries.ts';

const words = {
  title: 'Slowed and closed',
  about: 'Stories that do not take comments as others do. That is changed at any comment on the story.',
  none: 'Every story takes comments as the settings say.',
  modes: { open: 'open', slow: 'slowed', closed: 'closed' },
  shown: (count: number) => (count === 1 ? '1 published comment' : `${count} published comments`),
} as const;

/** The stories whose comments are slowed or closed. */
export function ModeList() {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(modesQuery(api));
  return (
    <Block title={words.title} about={words.about}>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data?.threads.length === 0 && <p className="quiet">{words.none}</p>}
      {data && data.threads.length > 0 && (
        <ul className="rows ruled" aria-label={words.title}>
          {data.threads.map(({ story, mode, shown }) => (
            <li key={story.id}>
              <div>
                <Link to="/comments" search={{ show: 'shown', story: story.id }} dir="auto">
                  {story.headline}
                </Link>
                <span className="below">
                  {words.modes[mode]}, {words.shown(shown)}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}
