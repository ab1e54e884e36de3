import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { Moment } from '../parts/moment.tsx';
import { say } from '../parts/notices.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { DeliveryLine, WebhookLine } from '../shapes.ts';
import { StoryLink } from '../stories/story-link.tsx';
import { eventName } from './event-words.ts';
import { deliveriesQuery, webhooksQuery } from './machine-queries.ts';

const words = {
  caption: (url: string) => `What ${url} was told, the newest first`,
  none: 'Nothing was told yet. What was told is kept for thirty days.',
  when: 'When',
  event: 'Event',
  answer: 'Answer',
  tries: 'Tries',
  next: 'Next try',
  acts: 'What can be done',
  states: { given: 'Taken', waiting: 'Waiting', 'given up': 'Given up' },
  soon: 'Now',
  paused: 'When it is switched on',
  noNext: 'None',
  again: 'Send again',
  now: 'Try now',
  sending: 'Sending …',
  sent: 'It is told once more, from the beginning.',
  older: 'Show more',
  fetching: 'Fetching …',
} as const;

/** What one webhook was told: when, of what, what was answered, and when it is tried next. */
export function DeliveryLog({ webhook }: { readonly webhook: WebhookLine }) {
  const { api } = useDesk();
  const log = useInfiniteQuery(deliveriesQuery(api, webhook.id));
  if (!log.data) return log.error ? <Trouble error={log.error} again={() => void log.refetch()} /> : <Waiting />;
  const read = log.data.pages.flatMap(({ deliveries }) => deliveries);
  // What was told between two pages stands on both; the log says it once.
  const entries = [...new Map(read.map((entry) => [entry.id, entry])).values()];
  if (entries.length === 0) return <p className="quiet small">{words.none}</p>;
  return (
    <>
      <table className="list log">
        <caption className="hidden-words">{words.caption(webhook.url)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.event}</th>
            <th scope="col">{words.answer}</th>
            <th scope="col">{words.tries}</th>
            <th scope="col">{words.next}</th>
            <th scope="col">
              <span className="hidden-words">{words.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} webhook={webhook} />
          ))}
        </tbody>
      </table>
      {log.hasNextPage && (
        <ActButton busy={words.fetching} act={() => log.fetchNextPage({ throwOnError: true })}>
          {words.older}
        </ActButton>
      )}
    </>
  );
}

function Entry({ entry, webhook }: { readonly entry: DeliveryLine; readonly webhook: WebhookLine }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const { id, kind, storyId, at, state, tries } = entry;
  const again = async () => {
    await api.machines.sendAgain(webhook.id, id);
    await client.invalidateQueries(deliveriesQuery(api, webhook.id));
    await client.invalidateQueries(webhooksQuery(api));
    say(words.sent);
  };
  const name = eventName(kind);
  const act = state === 'waiting' ? words.now : words.again;
  return (
    <tr>
      <td>
        <Moment at={at} isExact />
      </td>
      <td className="event">{storyId === null ? name : <StoryLink id={storyId}>{name}</StoryLink>}</td>
      <td className="answer">
        <Answer entry={entry} />
      </td>
      <td className="figures" data-label={words.tries}>
        {tries}
      </td>
      <td data-label={words.next}>
        <Next entry={entry} isActive={webhook.isActive} />
      </td>
      <td>
        <ActButton variant="subtle" aria-label={`${act}: ${name}, ${id}`} busy={words.sending} act={again}>
          {act}
        </ActButton>
      </td>
    </tr>
  );
}

const marks = { given: 'state', waiting: 'state open', 'given up': 'state shut' } as const;

function Answer({ entry: { state, lastStatus, lastProblem } }: { readonly entry: DeliveryLine }) {
  return (
    <>
      <span className={marks[state]}>
        <i />
        {words.states[state]}
        {lastStatus !== null && <span className="figures">{lastStatus}</span>}
      </span>
      {lastStatus === null && lastProblem !== null && <span className="below">{lastProblem}</span>}
    </>
  );
}

/** When it is tried next, if ever: what waits for a webhook that is paused waits for that. */
function Next({ entry: { dueAt }, isActive }: { readonly entry: DeliveryLine; readonly isActive: boolean }) {
  if (dueAt === null) return <span className="quiet">{words.noNext}</span>;
  if (!isActive) return words.paused;
  return Date.parse(dueAt) <= Date.now() ? words.soon : <Moment at={dueAt} isExact />;
}
