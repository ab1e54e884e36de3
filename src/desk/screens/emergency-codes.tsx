import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import { useMe, useSession } from '../session.ts';

const words = {
  title: 'Codes for emergencies',
  about:
    'One-time codes are on. If you lose your phone, each of these lets you in once. They are shown only now: keep them where the phone is not.',
  of: (newsroom: string, email: string) => `${newsroom}, ${email}`,
  copy: 'Copy them',
  print: 'Print them',
  done: 'I have kept them',
} as const;

interface EmergencyCodesProps {
  readonly codes: readonly string[];
  readonly done: () => void;
}

/** The codes for emergencies, shown this once, to be copied or printed. */
export function EmergencyCodes({ codes, done }: EmergencyCodesProps) {
  const { email } = useMe();
  const { newsroom } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="handed to-print">
        <h3 ref={heading} tabIndex={-1}>
          {words.title}
        </h3>
        <p className="small">{words.about}</p>
        <ul className="emergency-codes">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <p className="small quiet">{words.of(newsroom, email)}</p>
      </div>
      <div className="acts">
        <CopyButton text={codes.join('\n')}>{words.copy}</CopyButton>
        <Button onClick={() => print()}>{words.print}</Button>
        <Button variant="filled" onClick={done}>
          {words.done}
        </Button>
      </div>
    </>
  );
}
