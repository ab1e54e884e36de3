import '../css/newsroom.css';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { PageForm } from '../newsroom/page-form.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { useSession } from '../session.ts';

const words = {
  newPage: 'New page',
  back: 'All pages',
  look: 'Open its page',
} as const;

/** A standing page to be written. */
export function StandingPageScreen() {
  const { slug } = useParams({ from: '/desk/newsroom/pages/$slug' });
  const { api } = useDesk();
  const { language } = useSession();
  const { data, error, refetch } = useQuery(
    // Read once: what is being written must not change under the hands.
    queryOptions({ queryKey: ['page', slug], queryFn: () => api.newsroom.page(slug), gcTime: 0, staleTime: Infinity }),
  );
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return (
    <div className="newsroom-screen">
      <PageTitle acts={<Ways slug={slug} />}>{data.title}</PageTitle>
      <PageForm key={slug} page={data} language={language} />
    </div>
  );
}

/** A standing page to be made. */
export function NewPageScreen() {
  const { language } = useSession();
  return (
    <div className="newsroom-screen">
      <PageTitle acts={<Ways slug={null} />}>{words.newPage}</PageTitle>
      <PageForm page={null} language={language} />
    </div>
  );
}

function Ways({ slug }: { readonly slug: string | null }) {
  return (
    <>
      <Link to="/newsroom" search={{ part: 'pages' }}>
        {words.back}
      </Link>
      {slug !== null && <a href={`/about/${slug}/`}>{words.look}</a>}
    </>
  );
}
