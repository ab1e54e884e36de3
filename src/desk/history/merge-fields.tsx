import type { DeskFields } from '../shapes.ts';
import type { FieldPlace } from './field-merge.ts';
import { FieldValue } from './field-value.tsx';
import { type Chosen, keyOfField, type Merge, sideOf } from './merge.ts';
import { mergeWords } from './merge-words.ts';
import { SideChoice } from './side-choice.tsx';
import type { Side } from './three-way.ts';

interface FieldsProps {
  readonly merge: Merge;
  /** what ids are called */
  readonly names: Readonly<Record<string, string>>;
  readonly legends: ReadonlyMap<string, string>;
  readonly chosen: Chosen;
  readonly choose: (key: string, side: Side) => void;
  readonly name: string;
}

/** Every field in which the two differ, both values, and the choice between them. */
export function MergeFields({ merge, names, legends, chosen, choose, name }: FieldsProps) {
  return merge.fields.map((field) => {
    const key = keyOfField(merge, field);
    const { choose: labels } = mergeWords;
    return (
      <SideChoice
        key={key}
        legend={legends.get(key) ?? ''}
        kind={field.kind}
        side={sideOf({ key, kind: field.kind }, chosen)}
        choose={(side) => choose(key, side)}
        labels={{ story: labels.story, branch: labels.branch(name), ...(field.isList && { both: labels.both }) }}
        name={name}
      >
        <div className="sides">
          <Value label={mergeWords.story} of={merge.story} field={field} names={names} />
          <Value label={mergeWords.branch(name)} of={merge.branch} field={field} names={names} />
        </div>
      </SideChoice>
    );
  });
}

interface ValueProps {
  readonly label: string;
  readonly of: DeskFields;
  readonly field: FieldPlace;
  readonly names: FieldsProps['names'];
}

function Value({ label, of, field, names }: ValueProps) {
  return (
    <div>
      <p className="legend">{label}</p>
      {field.fields.map((one) => (
        <FieldValue key={one} fields={of} field={one} names={names} />
      ))}
    </div>
  );
}
