import '../css/filters.css';
import '../css/newsroom.css';
import { Link, useSearch } from '@tanstack/react-router';
import { BylinesList } from '../newsroom/bylines-list.tsx';
import { NamesList } from '../newsroom/names-list.tsx';
import { newsroomParts, partIn } from '../newsroom/newsroom-parts.ts';
import { PagesList } from '../newsroom/pages-list.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Tabs } from '../parts/tabs.tsx';

const words = { title: 'Sections and pages', nav: 'What the newsroom has' } as const;

/** What stories are filed under and signed with, and the pages that stand apart from them. */
export function NewsroomScreen() {
  const { part: asked } = useSearch({ from: '/desk/newsroom' });
  const part = partIn(asked);
  return (
    <div className="newsroom-screen">
      <PageTitle>{words.title}</PageTitle>
      <Tabs label={words.nav}>
        {newsroomParts.map(({ name, title }, index) => (
          <Link
            key={name}
            to="/newsroom"
            search={index === 0 ? {} : { part: name }}
            activeOptions={{ exact: true }}
            aria-current={name === part ? 'page' : undefined}
          >
            {title}
          </Link>
        ))}
      </Tabs>
      {part === 'bylines' && <BylinesList />}
      {part === 'pages' && <PagesList />}
      {part !== 'bylines' && part !== 'pages' && <NamesList key={part} path={part} />}
    </div>
  );
}
