import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { Entry } from './navigation-entries.ts';

const words = {
  label: 'Add to the navigation',
  choose: 'Choose what it leads to',
  groups: { section: 'Sections', topic: 'Topics', page: 'Standing pages' },
  link: 'Another address …',
  newLink: 'Search',
  add: 'Add',
} as const;

/** Something that the navigation can lead to. */
export interface Target {
  readonly kind: 'section' | 'topic' | 'page';
  readonly slug: string;
  readonly name: string;
}

interface TargetFieldProps {
  readonly targets: readonly Target[];
  readonly add: (entry: Pick<Entry, 'kind' | 'target' | 'label'>) => void;
}

/** Chooses what else is to stand in the navigation. */
export function TargetField({ targets, add }: TargetFieldProps) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const press = () => {
    if (chosen === 'link') add({ kind: 'link', target: '/search', label: words.newLink });
    const target = targets.find(({ kind, slug }) => chosen === `${kind} ${slug}`);
    if (target !== undefined) add({ kind: target.kind, target: target.slug, label: '' });
    setChosen('');
  };
  return (
    <div className="choice-field add">
      <label className="legend" htmlFor={id}>
        {words.label}
      </label>
      <div className="acts">
        <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{words.choose}</option>
          {(['section', 'topic', 'page'] as const).map((kind) => {
            const ofKind = targets.filter((target) => target.kind === kind);
            return (
              ofKind.length > 0 && (
                <optgroup key={kind} label={words.groups[kind]}>
                  {ofKind.map(({ slug, name }) => (
                    <option key={slug} value={`${kind} ${slug}`}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )
            );
          })}
          <option value="link">{words.link}</option>
        </select>
        <Button aria-disabled={chosen === ''} onClick={press}>
          {words.add}
        </Button>
      </div>
    </div>
  );
}
