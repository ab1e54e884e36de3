import '../css/record.css';
import '../css/record-parts.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { SendButton } from '../parts/buttons.tsx';
import { Form } from '../parts/form.tsx';
import { say } from '../parts/notices.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { PartyForm } from '../record/party-form.tsx';
import { PartyPicker } from '../record/party-picker.tsx';
import { kindNames } from '../record/party-words.ts';
import { PlainField } from '../record/plain-field.tsx';
import { partyQuery, recordChanged } from '../record/record-queries.ts';
import { type Chosen, nobody } from '../record/statement-draft.ts';
import { may, useMe } from '../session.ts';
import type { DeskParty } from '../shapes.ts';

const words = {
  back: 'Parties',
  statements: (count: number) => (count === 1 ? '1 confirmed statement' : `${count} confirmed statements`),
  public: 'Its statements, as readers see them',
  merged: 'It turned out to be another party, and its statements are that one’s.',
  toOther: 'To that party',
  changed: 'The party is changed.',
  merge: 'It is the same as another',
  mergeAbout: 'Statements and roles go to the other one, and so does the name.',
  into: 'Which party it is',
  reason: 'Why they are the same',
  send: 'Make them one',
  sending: 'Making them one …',
  done: 'They are one now.',
  noOther: { field: 'into', problem: 'No party is chosen.', mend: 'Choose the one that it is.' },
  noReason: { field: 'reason', problem: 'No reason is given.', mend: 'Write how it is known.' },
} as const;

/** One who speaks: names, roles, and whether it is the same as another. */
export function PartyScreen() {
  const { api } = useDesk();
  const { id } = useParams({ from: '/desk/parties/$id' });
  const { data, error, refetch } = useQuery(partyQuery(api, id));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return <Party key={`${data.id} ${data.updatedAt}`} party={data} />;
}

function Party({ party }: { readonly party: DeskParty }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const me = useMe();
  const { id, kind, name, statements, mergedInto } = party;
  return (
    <div className="record-screen">
      <PageTitle acts={<Link to="/parties">{words.back}</Link>}>{name}</PageTitle>
      <p>
        {kindNames[kind]}, {words.statements(statements)}.{' '}
        {statements > 0 && <a href={`/speaker/${id}/`}>{words.public}</a>}
      </p>
      {mergedInto !== null && (
        <p>
          {words.merged}{' '}
          <Link to="/parties/$id" params={{ id: mergedInto }}>
            {words.toOther}
          </Link>
        </p>
      )}
      {mergedInto === null && may(me, 'desk: write') && (
        <section>
          <PartyForm
            isKnown
            party={{
              ...{ kind, name, alternateNames: [...party.alternateNames], sameAs: party.sameAs },
              ...{ description: party.description, anonymityReason: party.anonymityReason },
              roles: party.roles.map(({ organisationId, title, from, until }) => ({
                organisationId,
                title,
                from,
                until,
              })),
            }}
            send={async (asked) => {
              await api.record.changeParty(id, asked);
              await recordChanged(client);
              say(words.changed);
            }}
          />
        </section>
      )}
      {mergedInto === null && may(me, 'desk: publish') && <Merge id={id} />}
    </div>
  );
}

function Merge({ id }: { readonly id: string }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const router = useRouter();
  const [into, setInto] = useState<Chosen>(nobody);
  const [reason, setReason] = useState('');
  const send = async () => {
    if (into.kind !== 'known') return;
    const left = await api.record.merge(id, { into: into.party.id, reason: reason.trim() });
    await recordChanged(client);
    say(words.done);
    await router.navigate({ to: '/parties/$id', params: { id: left.id } });
  };
  return (
    <section aria-labelledby="party-merge">
      <h2 id="party-merge">{words.merge}</h2>
      <p className="record-lead">{words.mergeAbout}</p>
      <Form
        label={words.merge}
        check={() => [
          ...(into.kind === 'known' && into.party.id !== id ? [] : [words.noOther]),
          ...(reason.trim() === '' ? [words.noReason] : []),
        ]}
        send={send}
      >
        <div className="record-fields">
          <PartyPicker
            label={words.into}
            name="into"
            about={into.kind === 'known' ? (into.party.role ?? null) : null}
            chosen={into}
            choose={setInto}
            kinds={[]}
            asked={{}}
          />
          <PlainField name="reason" label={words.reason} value={reason} set={setReason} />
        </div>
        <div className="acts">
          <SendButton busy={words.sending}>{words.send}</SendButton>
        </div>
      </Form>
    </section>
  );
}
