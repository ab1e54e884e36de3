import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { besideName } from '../setting-values.ts';
import type { SettingLine } from '../shapes.ts';
import { type Entry, entriesOf, nextId, writtenEntries } from './navigation-entries.ts';
import { NavigationRow } from './navigation-row.tsx';
import { type Target, TargetField } from './navigation-target.tsx';
import { namesQuery, pagesQuery } from './newsroom-queries.ts';
import { moved } from './order-buttons.tsx';
import { useProblemOf } from './problem-of.ts';
import { useTouchAt } from './trial.ts';

const words = {
  title: 'Under the masthead, in order',
  about: 'The front page always comes first. The arrow keys move an entry while one of its arrows has the focus.',
  empty: 'Every section, in the order of the sections.',
  choose: 'Choose them one by one',
  at: (name: string, place: number, of: number) => `${name} is number ${place} of ${of} now.`,
  gone: (name: string) => `${name} is taken out.`,
  added: (name: string) => `${name} is added at the end.`,
} as const;

/** What stands under the masthead: an ordered list, changed by buttons. Empty, it is every section. */
export function NavigationField({ setting }: { readonly setting: SettingLine }) {
  const { api } = useDesk();
  const sections = useSuspenseQuery(namesQuery(api, 'sections')).data.entries;
  const topics = useSuspenseQuery(namesQuery(api, 'topics')).data.entries;
  const { pages } = useSuspenseQuery(pagesQuery(api)).data;
  const [entries, setEntries] = useState(() => entriesOf(setting.value));
  const [told, setTold] = useState('');
  const field = useRef<HTMLFieldSetElement>(null);
  const written = writtenEntries(entries);
  const problem = useProblemOf(setting.key, written);
  useTouchAt(written);
  const targets: readonly Target[] = [
    ...sections.map(({ slug, name }) => ({ kind: 'section' as const, slug, name })),
    ...topics.map(({ slug, name }) => ({ kind: 'topic' as const, slug, name })),
    ...pages.map(({ slug, title }) => ({ kind: 'page' as const, slug, name: title })),
  ];
  const nameOf = ({ kind, target }: Pick<Entry, 'kind' | 'target'>) =>
    targets.find((one) => one.kind === kind && one.slug === target)?.name ?? target;
  const called = (entry: Entry) => entry.label.trim() || nameOf(entry);
  const put = (entry: Entry) => setEntries(entries.map((one) => (one.id === entry.id ? entry : one)));
  const move = (index: number, to: number) => {
    const [entry] = entries.slice(index, index + 1);
    setEntries(moved(entries, index, to));
    if (entry) setTold(words.at(called(entry), to + 1, entries.length));
  };
  const takeOut = (entry: Entry) => {
    setEntries(entries.filter(({ id }) => id !== entry.id));
    setTold(words.gone(called(entry)));
    field.current?.focus();
  };
  const add = (made: Pick<Entry, 'kind' | 'target' | 'label'>) => {
    setEntries([...entries, { ...made, id: nextId(entries) }]);
    setTold(words.added(made.label || nameOf(made)));
  };
  return (
    <fieldset
      ref={field}
      name={setting.key}
      tabIndex={-1}
      className="navigation-field"
      aria-describedby={problem && 'navigation-problem'}
    >
      <legend className="legend">{words.title}</legend>
      <p className="small quiet">{words.about}</p>
      <input type="hidden" name={besideName(setting.key)} value={written} />
      {problem && (
        <p className="mantine-InputWrapper-error" id="navigation-problem">
          {problem}
        </p>
      )}
      {entries.length === 0 ? (
        <div className="acts">
          <p>{words.empty}</p>
          {sections.length > 0 && (
            <Button
              onClick={() =>
                setEntries(sections.map(({ slug }, id) => ({ id, kind: 'section', target: slug, label: '' })))
              }
            >
              {words.choose}
            </Button>
          )}
        </div>
      ) : (
        <ol className="navigation-list">
          {entries.map((entry, index) => (
            <NavigationRow
              key={entry.id}
              entry={entry}
              name={nameOf(entry)}
              place={{ index, count: entries.length }}
              change={{ put, move: (to) => move(index, to), takeOut: () => takeOut(entry) }}
            />
          ))}
        </ol>
      )}
      <p className="hidden-words" role="status">
        {told}
      </p>
      <TargetField
        targets={targets.filter(({ kind, slug }) => !entries.some((one) => one.kind === kind && one.target === slug))}
        add={add}
      />
    </fieldset>
  );
}
