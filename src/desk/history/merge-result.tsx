import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ActButton } from '../parts/buttons.tsx';
import type { DeskFields } from '../shapes.ts';
import { Blocks } from './document-print.tsx';
import { FieldValue } from './field-value.tsx';
import { fieldNames } from './field-words.ts';
import type { Merge } from './merge.ts';

const words = {
  title: 'The result',
  about:
    'Keeping it makes it the story’s newest revision and closes the branch. Both stay in the history as they were.',
  fields: 'Fields in which the two differed',
  keep: 'Keep this',
  keeping: 'Keeping …',
  back: 'Back to the choices',
} as const;

interface MergeResultProps {
  readonly result: DeskFields;
  readonly merge: Merge;
  readonly names: Readonly<Record<string, string>>;
  readonly keep: () => Promise<void>;
  readonly back: () => void;
}

/** What the choices make of the story, whole, before it is kept. */
export function MergeResult({ result, merge, names, keep, back }: MergeResultProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="merge-form">
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {words.title}
        </h3>
        <p className="small quiet">{words.about}</p>
      </div>
      {merge.fields.length > 0 && (
        <dl className="changed-fields" aria-label={words.fields}>
          {merge.fields.map(({ key, fields }) => (
            <div key={key}>
              <dt>{fieldNames[key]}</dt>
              <dd>
                {fields.map((field) => (
                  <FieldValue key={field} fields={result} field={field} names={names} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="printed merge-result" lang={result.language} dir={result.direction}>
        <Blocks nodes={result.document.content ?? []} />
      </div>
      <div className="merge-end">
        <div className="acts">
          <ActButton variant="filled" busy={words.keeping} act={keep}>
            {words.keep}
          </ActButton>
          <Button onClick={back}>{words.back}</Button>
        </div>
      </div>
    </div>
  );
}
