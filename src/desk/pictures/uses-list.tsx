import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { PictureUses } from '../shapes.ts';
import { Headline } from '../stories/headline.tsx';
import { StateMark } from '../stories/state-mark.tsx';
import { StoryLink } from '../stories/story-link.tsx';
import { usesQuery } from './picture-queries.ts';

const words = {
  none: 'No story shows it.',
  lead: 'leads the story',
  text: 'in the text',
  seen: 'Readers see it',
  only: 'Readers see it; the newest words do not show it any more',
  newest: 'In words that readers do not see yet',
  page: 'Open its page',
  more: (count: number) => (count === 1 ? 'And in one story more.' : `And in ${count} stories more.`),
} as const;

/** The stories that show a picture. */
export function UsesList({ id }: { readonly id: string }) {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(usesQuery(api, id));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  if (data.uses.length === 0) return <p className="quiet">{words.none}</p>;
  const more = data.total - data.uses.length;
  return (
    <>
      <ul className="rows picture-uses">
        {data.uses.map((use) => (
          <Use key={use.id} use={use} />
        ))}
      </ul>
      {more > 0 && <p className="quiet">{words.more(more)}</p>}
    </>
  );
}

function Use({ use }: { readonly use: PictureUses['uses'][number] }) {
  return (
    <li>
      <div>
        <StoryLink id={use.id}>
          <Headline story={use} />
        </StoryLink>
        <span className="below">
          {standingOf(use)}, {use.isLead ? words.lead : words.text}.
          {use.path !== null && (
            <>
              {' '}
              <a href={use.path}>{words.page}</a>
            </>
          )}
        </span>
      </div>
      <StateMark state={use.state} />
    </li>
  );
}

function standingOf({ isPublic, isNewest }: PictureUses['uses'][number]): string {
  if (!isPublic) return words.newest;
  return isNewest ? words.seen : words.only;
}
