import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';

const words = { done: 'I have kept it' } as const;

interface HandedSecretProps {
  readonly title: string;
  readonly about: string;
  readonly secret: string;
  readonly copy: string;
  readonly done: () => void;
}

/** A secret for a machine, shown this once. */
export function HandedSecret({ title, about, secret, copy, done }: HandedSecretProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="handed">
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <p className="small">{about}</p>
        <p className="secret" dir="ltr">
          {secret}
        </p>
        <div className="acts">
          <CopyButton text={secret}>{copy}</CopyButton>
        </div>
      </div>
      <div className="acts">
        <Button variant="filled" onClick={done}>
          {words.done}
        </Button>
      </div>
    </>
  );
}
