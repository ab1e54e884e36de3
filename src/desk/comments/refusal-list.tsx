import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';

const words = {
  title: 'Refused',
  about: 'What was not taken at all, by the check that refused it. Of what was written nothing is kept.',
  checks: {
    story: 'The story is not there',
    open: 'Comments are closed',
    answer: 'What it answers is not shown',
    rate: 'Too many from one address',
    slow: 'Too fast for a slowed thread',
    blocked: 'Blocked',
    proof: 'Proof of work',
  },
  in: (days: number) => (days === 1 ? 'In the last day' : `In the last ${days} days`),
  none: 'Nothing was refused.',
  newest: 'The newest',
} as const;

/** What was refused lately, and by which check. */
export function RefusalList() {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: ['comment refusals'],
    queryFn: () => api.comments.refusals(),
  });
  return (
    <Block title={words.title} about={words.about}>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data?.counts.length === 0 && <p className="quiet">{words.none}</p>}
      {data && data.counts.length > 0 && (
        <>
          <table className="refusals">
            <caption>{words.in(data.days)}</caption>
            <tbody>
              {data.counts.map(({ check, count }) => (
                <tr key={check}>
                  <th scope="row">{checkWords(check)}</th>
                  <td className="figures">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <details className="newest">
            <summary>{words.newest}</summary>
            <ul className="rows ruled">
              {data.newest.map(({ id, at, words: said, story }) => (
                <li key={id}>
                  <div>
                    {said}
                    <span className="below">
                      <NewsroomMoment at={at} />
                      {story !== null && (
                        <>
                          , <bdi>{story.headline}</bdi>
                        </>
                      )}
                    </span>
                  </div>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </Block>
  );
}

function checkWords(check: string): string {
  return Object.entries(words.checks).find(([name]) => name === check)?.[1] ?? check;
}
