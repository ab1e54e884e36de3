import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { say } from '../parts/notices.ts';
import type { MySecurity } from '../shapes.ts';
import { CodesSetUp } from './codes-set-up.tsx';
import { EmergencyCodes } from './emergency-codes.tsx';
import { PasswordAsked } from './password-asked.tsx';

const words = {
  title: 'One-time codes',
  about: 'An app on your phone shows six digits that change every half minute. They are asked for after the password.',
  on: 'On',
  off: 'Off',
  left: (count: number) =>
    count === 1 ? 'One code for emergencies is left.' : `${count} codes for emergencies are left.`,
  few: 'Switch the codes off and on again for new ones.',
  start: 'Set up one-time codes',
  stop: 'Switch one-time codes off',
  stopping: 'Switching off …',
  stopAbout: 'Afterwards the password alone lets you in, unless you have a passkey.',
  stopped: 'One-time codes are off.',
} as const;

type Step =
  | { readonly kind: 'rest' | 'start' | 'stop' }
  | { readonly kind: 'scan'; readonly secret: string; readonly uri: string }
  | { readonly kind: 'keep'; readonly codes: readonly string[] };

/** One-time codes: set up step by step, or switched off; both ask for the password again. */
export function AccountCodes({ security }: { readonly security: MySecurity }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const rest = () => setStep({ kind: 'rest' });
  const readAgain = () => client.invalidateQueries({ queryKey: ['my security'] });
  const confirm = async (code: string) => {
    const { emergencyCodes } = await api.me.confirmCodes(code);
    setStep({ kind: 'keep', codes: emergencyCodes });
    await readAgain();
  };
  const stop = async (password: string) => {
    await api.me.endCodes(password);
    await readAgain();
    rest();
    say(words.stopped);
  };
  return (
    <Block title={words.title} about={words.about}>
      {step.kind === 'rest' && <Standing security={security} go={(kind) => setStep({ kind })} />}
      {step.kind === 'start' && (
        <PasswordAsked
          send={async (password) => setStep({ kind: 'scan', ...(await api.me.startCodes(password)) })}
          words={{ label: words.start }}
          cancel={rest}
        />
      )}
      {step.kind === 'scan' && <CodesSetUp secret={step.secret} uri={step.uri} confirm={confirm} cancel={rest} />}
      {step.kind === 'keep' && <EmergencyCodes codes={step.codes} done={rest} />}
      {step.kind === 'stop' && (
        <PasswordAsked
          send={stop}
          words={{ label: words.stop, about: words.stopAbout, send: words.stop, busy: words.stopping }}
          isDanger
          cancel={rest}
        />
      )}
    </Block>
  );
}

interface StandingProps {
  readonly security: MySecurity;
  readonly go: (to: 'start' | 'stop') => void;
}

function Standing({ security: { hasCodes, emergencyCodesLeft }, go }: StandingProps) {
  if (!hasCodes)
    return (
      <>
        <p className="state open">
          <i />
          {words.off}
        </p>
        <Button onClick={() => go('start')}>{words.start}</Button>
      </>
    );
  return (
    <>
      <p className="state">
        <i />
        {words.on}
      </p>
      <p className="small quiet">
        {words.left(emergencyCodesLeft)} {emergencyCodesLeft < 3 && words.few}
      </p>
      <Button onClick={() => go('stop')}>{words.stop}</Button>
    </>
  );
}
