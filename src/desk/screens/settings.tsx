import '../css/filters.css';
import '../css/newsroom.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { settingsQuery } from '../newsroom/newsroom-queries.ts';
import { settingParts, settingsOf } from '../newsroom/setting-parts.ts';
import { SettingsForm } from '../newsroom/settings-form.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';

const words = { title: 'Settings', nav: 'Parts of the settings' } as const;

/** Every setting of the newsroom, part by part; each part is saved by itself. */
export function SettingsScreen() {
  const { api } = useDesk();
  const { part: asked } = useSearch({ from: '/desk/settings' });
  const { data, error, refetch } = useQuery(settingsQuery(api));
  const part = settingParts.find(({ name }) => name === asked) ?? settingParts[0];
  return (
    <div className="newsroom-screen">
      <PageTitle>{words.title}</PageTitle>
      <Tabs label={words.nav}>
        {settingParts.map(({ name, title }, index) => (
          <Link
            key={name}
            to="/settings"
            search={index === 0 ? {} : { part: name }}
            activeOptions={{ exact: true }}
            aria-current={name === part?.name ? 'page' : undefined}
          >
            {title}
          </Link>
        ))}
      </Tabs>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data && part && <SettingsForm key={part.name} part={part} settings={settingsOf(part, data.settings)} />}
    </div>
  );
}
