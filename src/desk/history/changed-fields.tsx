import type { ReactNode } from 'react';
import type { RevisionChanges } from '../shapes.ts';
import { Changed, Runs } from './changed-words.tsx';
import { datelineInWords, fieldNames, namesInWords, nothing, valueInWords } from './field-words.ts';
import { Thumbnail } from './thumbnail.tsx';

type Difference = RevisionChanges['fields'][number];

/** Each field that differs, by its name, with what it was and what it is. */
export function ChangedFields({ changes }: { readonly changes: RevisionChanges }) {
  return (
    <dl className="changed-fields">
      {changes.fields.map((one) => {
        const name = one.kind === 'dateline' ? 'dateline' : one.field;
        return (
          <div key={one.kind === 'picture' ? `${name} ${one.picture}` : name}>
            <dt>{fieldNames[name]}</dt>
            <dd {...(isProse(one) && { lang: changes.language, dir: changes.direction })}>
              {printed(one, changes.names)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function isProse({ kind }: Difference): boolean {
  return kind === 'words' || kind === 'picture';
}

function printed(one: Difference, names: RevisionChanges['names']): ReactNode {
  switch (one.kind) {
    case 'words':
    case 'picture':
      return <Runs runs={one.runs} />;
    case 'names':
      return <Replaced from={namesInWords(one.from, names)} to={namesInWords(one.to, names)} />;
    case 'dateline':
      return <Replaced from={datelineInWords(one.from)} to={datelineInWords(one.to)} />;
    case 'value':
    case 'setting':
      if (one.field === 'leadPicture') return <Pictures from={one.from} to={one.to} />;
      return <Replaced from={valueInWords(one.field, one.from)} to={valueInWords(one.field, one.to)} />;
  }
}

/** One thing in another's place. Where there was nothing, nothing was struck out. */
function Replaced({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <>
      {from !== nothing && <Changed change="deleted">{from}</Changed>}{' '}
      {to !== nothing && <Changed change="inserted">{to}</Changed>}
    </>
  );
}

const words = { out: 'Taken out', in: 'Put in' } as const;

function Pictures({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  return (
    <div className="changed-pictures">
      {from !== null && (
        <div>
          <p className="change-label">{words.out}</p>
          <Thumbnail id={from} />
        </div>
      )}
      {to !== null && (
        <div>
          <p className="change-label">{words.in}</p>
          <Thumbnail id={to} />
        </div>
      )}
    </div>
  );
}
