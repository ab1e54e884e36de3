import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';

const words = {
  title: 'Standing pages',
  about: 'The pages that stand apart from the news, as readers see them. Policies name them by their slugs.',
  none: 'There is none yet.',
} as const;

/** The pages that stand apart from the news, each as its readers see it. */
export function StandingPages() {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery({ queryKey: ['pages'], queryFn: () => api.settings.pages() });
  return (
    <Block title={words.title} about={words.about}>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data?.pages.length === 0 && <p>{words.none}</p>}
      {data && data.pages.length > 0 && (
        <ul className="rows">
          {data.pages.map(({ slug, title }) => (
            <li key={slug}>
              <div>
                <a href={`/about/${slug}/`}>{title}</a>
                <span className="below">{slug}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}
