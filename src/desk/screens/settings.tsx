import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { SendButton } from '../parts/buttons.tsx';
import { TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { LinesField } from '../parts/lines-field.tsx';
import { say } from '../parts/notices.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { changedIn, textOf } from '../setting-values.ts';
import type { SettingLine } from '../shapes.ts';
import { StandingPages } from './standing-pages.tsx';

const words = {
  title: 'Settings',
  keep: 'Keep',
  keeping: 'Keeping …',
  done: 'Kept. Readers see it with their next page.',
  same: 'Nothing was changed.',
  lines: 'One on each line.',
  navigation:
    'One on each line, such as “section: harbour”, “topic: tides | The tides” or “link: /archive/ | Archive”.',
} as const;

const groups: readonly { readonly name: string; readonly title: string; readonly about: string }[] = [
  { name: 'masthead', title: 'Masthead', about: 'Who publishes, in which language, and what stands at the top.' },
  { name: 'contact', title: 'Contact', about: 'Where readers reach the newsroom.' },
  { name: 'address', title: 'Address', about: 'Printed where readers look for who publishes.' },
  { name: 'colours', title: 'Colours', about: 'Of the readers’ pages.' },
  {
    name: 'policies',
    title: 'Policies',
    about: 'By which rules the newsroom works: the standing page that says so, by its slug.',
  },
  { name: 'publishing', title: 'Publishing', about: 'What the newsroom asks of itself before readers see a story.' },
  { name: 'security', title: 'Security', about: 'Whom researchers tell of a weakness (security.txt).' },
  { name: 'machines', title: 'Machines', about: 'What search engines, crawlers and other programs are told.' },
];
const ofMachines = new Set(['ads', 'trust', 'aiCrawlers', 'indexNow', 'webSubHub', 'isAccessibleForFree', 'isApiOpen']);

/** Every setting of the newsroom, group by group; each group is kept by itself. */
export function SettingsScreen() {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery({ queryKey: ['settings'], queryFn: () => api.settings.list() });
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data &&
        groups.map(({ name, title, about }) => (
          <Block key={name} title={title} about={about}>
            <Group title={title} settings={data.settings.filter(({ key }) => groupOf(key) === name)} />
          </Block>
        ))}
      {data && <StandingPages />}
    </>
  );
}

function groupOf(key: string): string {
  const [group = '', part] = key.split('.', 2);
  if (part === undefined) return ofMachines.has(key) ? 'machines' : 'masthead';
  return groups.some(({ name }) => name === group) ? group : 'masthead';
}

function Group({ title, settings }: { readonly title: string; readonly settings: readonly SettingLine[] }) {
  const { api } = useDesk();
  const client = useQueryClient();
  return (
    <Form
      label={title}
      send={async (values) => {
        const changed = changedIn(settings, values);
        if (Object.keys(changed).length === 0) return say(words.same);
        await api.settings.change(changed);
        // The newsroom's name and clock stand on every screen.
        await client.invalidateQueries({ predicate: ({ queryKey: [of] }) => of === 'settings' || of === 'session' });
        say(words.done);
      }}
    >
      {settings.map((setting) => (
        <Field key={setting.key} setting={setting} />
      ))}
      <div className="acts">
        <SendButton busy={words.keeping}>{words.keep}</SendButton>
      </div>
    </Form>
  );
}

function Field({ setting }: { readonly setting: SettingLine }) {
  const { key, takes } = setting;
  const about = setting.about.replace(/^(?:true|standing page): /, '');
  const label = about.charAt(0).toUpperCase() + about.slice(1);
  const value = textOf(setting);
  if (takes === 'yes or no')
    return (
      <label className="choice">
        <input type="checkbox" name={key} value="yes" defaultChecked={value === 'yes'} />
        {label}
      </label>
    );
  if (takes === 'list') {
    const description = key === 'navigation' ? words.navigation : words.lines;
    return <LinesField name={key} label={label} description={description} defaultValue={value} />;
  }
  return <TextField name={key} label={label} defaultValue={value} autoComplete="off" />;
}
