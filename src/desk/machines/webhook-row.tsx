import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { say } from '../parts/notices.ts';
import type { WebhookLine } from '../shapes.ts';
import { DeliveryLog } from './delivery-log.tsx';
import { eventWords } from './event-words.ts';
import { deliveriesQuery, webhooksQuery } from './machine-queries.ts';
import { WebhookForm } from './webhook-form.tsx';

const words = {
  on: 'On',
  off: 'Paused',
  waiting: (count: number) => (count === 1 ? '1 message waits' : `${count} messages wait`),
  givenUp: (count: number) => `${count} given up in thirty days`,
  log: 'Log',
  logAloud: (url: string) => `Log of ${url}`,
  test: 'Test',
  testAloud: (url: string) => `Test ${url}`,
  testing: 'Sending …',
  tested: 'A test is on its way. The log tells what became of it.',
  pause: 'Pause',
  pauseAloud: (url: string) => `Pause ${url}`,
  pausing: 'Pausing …',
  paused: 'Paused. Nothing new is told, and what waits goes on waiting.',
  resume: 'Switch on',
  resumeAloud: (url: string) => `Switch on ${url}`,
  resuming: 'Switching on …',
  resumed: 'The webhook is on. What waited is told now.',
  change: 'Change',
  changeAloud: (url: string) => `Change ${url}`,
  changeTitle: 'Change the webhook',
  save: 'Save',
  saving: 'Saving …',
  changed: 'The webhook is changed.',
  remove: 'Remove',
  removeAloud: (url: string) => `Remove ${url}`,
  removing: 'Removing …',
  removeQuestion: 'It goes with its log, and what waits is given up. Remove it?',
  keep: 'Keep it',
  removed: 'The webhook is removed.',
} as const;

/** One webhook: what it is told, and everything that can be done about it. */
export function Webhook({ webhook }: { readonly webhook: WebhookLine }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const log = useId();
  const [isLogOpen, setLogOpen] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const { id, url, isActive } = webhook;
  const after = async (done: Promise<unknown>, said: string) => {
    await done;
    await client.invalidateQueries(webhooksQuery(api));
    say(said);
  };
  const test = async () => {
    await api.machines.testWebhook(id);
    setLogOpen(true);
    await client.invalidateQueries(deliveriesQuery(api, id));
    say(words.tested);
  };
  return (
    <li className="webhook">
      <div>
        <b className="address" dir="ltr">
          {url}
        </b>
        <Standing webhook={webhook} />
      </div>
      <div className="acts">
        <Button
          variant="subtle"
          aria-label={words.logAloud(url)}
          aria-expanded={isLogOpen}
          aria-controls={log}
          onClick={() => setLogOpen(!isLogOpen)}
        >
          {words.log}
        </Button>
        {isActive && (
          <ActButton variant="subtle" aria-label={words.testAloud(url)} busy={words.testing} act={test}>
            {words.test}
          </ActButton>
        )}
        <Button variant="subtle" aria-label={words.changeAloud(url)} onClick={() => setChanging(true)}>
          {words.change}
        </Button>
        <ActButton
          variant="subtle"
          aria-label={isActive ? words.pauseAloud(url) : words.resumeAloud(url)}
          busy={isActive ? words.pausing : words.resuming}
          act={() =>
            after(api.machines.changeWebhook(id, { isActive: !isActive }), isActive ? words.paused : words.resumed)
          }
        >
          {isActive ? words.pause : words.resume}
        </ActButton>
        <ConfirmButton
          words={{
            ask: words.remove,
            aloud: words.removeAloud(url),
            question: words.removeQuestion,
            keep: words.keep,
          }}
          busy={words.removing}
          act={() => after(api.machines.removeWebhook(id), words.removed)}
        />
      </div>
      <div className="whole" id={log} hidden={!isLogOpen}>
        {isLogOpen && <DeliveryLog webhook={webhook} />}
      </div>
      {isChanging && (
        <Dialog title={words.changeTitle} close={() => setChanging(false)}>
          <WebhookForm
            words={{ label: words.changeTitle, send: words.save, busy: words.saving }}
            webhook={webhook}
            send={async (to) => {
              await after(api.machines.changeWebhook(id, to), words.changed);
              setChanging(false);
            }}
            cancel={() => setChanging(false)}
          />
        </Dialog>
      )}
    </li>
  );
}

function Standing({ webhook: { isActive, events, waiting, givenUp } }: { readonly webhook: WebhookLine }) {
  const counts = [waiting > 0 ? words.waiting(waiting) : '', givenUp > 0 ? words.givenUp(givenUp) : ''];
  return (
    <>
      <span className={isActive ? 'state' : 'state shut'}>
        <i />
        {isActive ? words.on : words.off}
      </span>
      <span className="below">{events.map((event) => eventWords[event].label).join(', ')}</span>
      {counts.some((count) => count !== '') && (
        <span className="below figures">{counts.filter((count) => count !== '').join(', ')}</span>
      )}
    </>
  );
}
