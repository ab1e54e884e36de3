import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { HandedSecret } from './handed-secret.tsx';
import { webhooksQuery } from './machine-queries.ts';
import { WebhookForm } from './webhook-form.tsx';
import { Webhook } from './webhook-row.tsx';

const words = {
  title: 'Webhooks',
  about: 'Other machines are told of what happens to stories, and told again for three days where they do not answer.',
  none: 'No machine is told of anything.',
  add: 'Add a webhook',
  adding: 'Adding …',
  made: 'The secret of this webhook',
  madeAbout:
    'It is shown only now. With it the other machine checks that what it is told comes from here (Standard Webhooks).',
  copy: 'Copy the secret',
} as const;

/** The machines that are told of stories: which there are, and one more. */
export function Webhooks() {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(webhooksQuery(api));
  const [isAdding, setAdding] = useState(false);
  return (
    <section aria-labelledby="webhooks">
      <div className="section-head">
        <h2 id="webhooks">{words.title}</h2>
        <p>{data?.webhooks.length === 0 ? words.none : words.about}</p>
        <div className="acts">
          <Button onClick={() => setAdding(true)}>{words.add}</Button>
        </div>
      </div>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data && data.webhooks.length > 0 && (
        <ul className="rows ruled" aria-labelledby="webhooks">
          {data.webhooks.map((webhook) => (
            <Webhook key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      )}
      {isAdding && (
        <Dialog title={words.add} close={() => setAdding(false)}>
          <Adding done={() => setAdding(false)} />
        </Dialog>
      )}
    </section>
  );
}

function Adding({ done }: { readonly done: () => void }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [secret, setSecret] = useState<string | null>(null);
  if (secret !== null)
    return <HandedSecret title={words.made} about={words.madeAbout} secret={secret} copy={words.copy} done={done} />;
  return (
    <WebhookForm
      words={{ label: words.add, send: words.add, busy: words.adding }}
      send={async (given) => {
        setSecret((await api.machines.addWebhook(given)).secret);
        await client.invalidateQueries(webhooksQuery(api));
      }}
      cancel={done}
    />
  );
}
