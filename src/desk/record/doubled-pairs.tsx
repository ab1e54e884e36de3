import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton, SendButton } from '../parts/buttons.tsx';
import { Form } from '../parts/form.tsx';
import { say } from '../parts/notices.ts';
import { may, useMe } from '../session.ts';
import type { DoubledParties, PartyLine } from '../shapes.ts';
import { PlainField } from './plain-field.tsx';
import { doubledQuery, recordChanged } from './record-queries.ts';

const words = {
  title: (count: number) => `Parties that may be one, ${count}`,
  none: 'No two parties look like one.',
  apart: 'Not the same',
  parting: 'Keeping them apart …',
  areApart: 'They are kept apart, and are not asked about again.',
  statements: (count: number) => (count === 1 ? '1 statement' : `${count} statements`),
  merge: (into: string) => `Make them one: ${into}`,
  keep: (name: string) => `Keep ${name}`,
  merging: 'Making them one …',
  merged: 'They are one now.',
  reason: 'Why they are the same',
  noReason: 'No reason is given.',
  mend: 'Write how it is known.',
} as const;

type Pair = DoubledParties['pairs'][number];

/** Parties that may be one, side by side: made one with a reason, or told apart for good. */
export function DoubledPairs() {
  const { api } = useDesk();
  const { data } = useQuery(doubledQuery(api));
  if (!data) return null;
  return (
    <section aria-labelledby="queue-doubled">
      <h2 id="queue-doubled" tabIndex={-1}>
        {words.title(data.pairs.length)}
      </h2>
      {data.pairs.length === 0 && <p className="record-lead">{words.none}</p>}
      {data.pairs.map((pair) => (
        <PairOf key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
      ))}
    </section>
  );
}

function PairOf({ pair: { one, other, why } }: { readonly pair: Pair }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const mayMerge = may(useMe(), 'desk: publish');
  const [reason, setReason] = useState('');
  const [into, setInto] = useState(one.statements >= other.statements ? one.id : other.id);
  const [kept, gone] = into === one.id ? [one, other] : [other, one];
  const merge = async () => {
    await api.record.merge(gone.id, { into: kept.id, reason: reason.trim() });
    await recordChanged(client);
    say(words.merged);
  };
  const keepApart = async () => {
    await api.record.apart(one.id, other.id);
    await recordChanged(client);
    say(words.areApart);
  };
  return (
    <div className="pair">
      <Named party={one} />
      <Named party={other} />
      <p className="wide record-by">{why}</p>
      {mayMerge && (
        <div className="wide">
          <Form
            label={words.merge(kept.name)}
            check={() => (reason.trim() === '' ? [{ field: 'reason', problem: words.noReason, mend: words.mend }] : [])}
            send={merge}
          >
            <div className="acts">
              {[one, other].map((party) => (
                <label className="choice" key={party.id}>
                  <input
                    type="radio"
                    name={`into ${one.id} ${other.id}`}
                    checked={into === party.id}
                    onChange={() => setInto(party.id)}
                  />
                  <span>{words.keep(lineOf(party))}</span>
                </label>
              ))}
            </div>
            <PlainField name="reason" label={words.reason} value={reason} set={setReason} />
            <div className="acts">
              <SendButton busy={words.merging}>{words.merge(kept.name)}</SendButton>
            </div>
          </Form>
        </div>
      )}
      <ActButton
        variant="subtle"
        busy={words.parting}
        aria-label={`${words.apart}: ${lineOf(one)} and ${lineOf(other)}`}
        act={keepApart}
      >
        {words.apart}
      </ActButton>
    </div>
  );
}

function lineOf({ name, role }: PartyLine): string {
  return role ? `${name}, ${role}` : name;
}

function Named({ party }: { readonly party: PartyLine }) {
  return (
    <p>
      <Link to="/parties/$id" params={{ id: party.id }}>
        {party.name}
      </Link>
      <br />
      <span className="record-by">
        {party.role && <>{party.role}, </>}
        {words.statements(party.statements)}
      </span>
    </p>
  );
}
