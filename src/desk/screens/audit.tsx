import '../css/audit.css';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { actionWords, detailWords, objectWords } from '../deed-words.ts';
import { useDesk } from '../desk-context.ts';
import { useZone } from '../newsroom-zone.ts';
import { ActButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { peopleQuery } from '../queries.ts';
import type { AuditEntry } from '../shapes.ts';
import { StoryLink } from '../stories/story-link.tsx';

const words = {
  title: 'Audit log',
  about:
    'Every change of accounts, settings, sections, names and standing pages, and every step of a story for readers. Nothing here is ever changed.',
  person: 'Done by',
  anybody: 'Anybody',
  none: 'Nothing is written down yet.',
  older: 'Show more',
  fetching: 'Fetching …',
  by: (name: string) => `by ${name}`,
  toStory: 'Open the story',
  toPicture: 'Open the picture',
} as const;

/** What was done at the desk and by whom, the newest first. */
export function AuditScreen() {
  const { api } = useDesk();
  const navigate = useNavigate();
  const { person = null } = useSearch({ from: '/desk/audit' });
  const people = useQuery(peopleQuery(api)).data?.people ?? [];
  const log = useInfiniteQuery({
    queryKey: ['audit', person],
    queryFn: ({ pageParam }) => api.audit({ before: pageParam, account: person }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const entries = (log.data?.pages ?? []).flatMap((page) => page.entries);
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="quiet">{words.about}</p>
      <div className="audit-filter">
        <ChoiceField
          label={words.person}
          value={person ?? ''}
          choices={[{ value: '', label: words.anybody }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          onChosen={(id) => void navigate({ to: '/audit', search: id === '' ? {} : { person: id }, replace: true })}
        />
      </div>
      {!log.data && (log.error ? <Trouble error={log.error} again={() => void log.refetch()} /> : <Waiting />)}
      {log.data && entries.length === 0 && <p role="status">{words.none}</p>}
      {entries.length > 0 && (
        <ul className="rows ruled deeds" aria-label={words.title} aria-busy={log.isPlaceholderData}>
          {entries.map((entry) => (
            <Deed key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {log.hasNextPage && (
        <ActButton busy={words.fetching} act={() => log.fetchNextPage({ throwOnError: true })}>
          {words.older}
        </ActButton>
      )}
    </>
  );
}

function Deed({ entry }: { readonly entry: AuditEntry }) {
  const zone = useZone();
  const { by, at, detail } = entry;
  const idOf = (thing: string) => detail.find(({ name }) => name === thing)?.value;
  const [story, picture] = [idOf('story'), idOf('picture')];
  return (
    <li>
      <div>
        {actionWords(entry)}: <b dir="auto">{objectWords(entry)}</b>
        {detailWords(entry, zone).map((told) => (
          <span key={told} className="below" dir="auto">
            {told}
          </span>
        ))}
        {story !== undefined && (
          <span className="below">
            <StoryLink id={story}>{words.toStory}</StoryLink>
          </span>
        )}
        {picture !== undefined && (
          <span className="below">
            <Link to="/pictures/$id" params={{ id: picture }}>
              {words.toPicture}
            </Link>
          </span>
        )}
      </div>
      <p className="quiet small">
        <NewsroomMoment at={at} /> {words.by(by)}
      </p>
    </li>
  );
}
