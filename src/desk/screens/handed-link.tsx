import { useEffect, useRef } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import { Moment } from '../parts/moment.tsx';
import type { HandedLink as Handed } from '../shapes.ts';

const words = {
  title: (whom: string) => `A link for ${whom}`,
  once: 'It is shown only now, works once, and opens the account to whoever has it: hand it over where nobody else reads along.',
  until: 'Good until',
  mailed: 'It was mailed, too.',
  notMailed: 'It was not mailed.',
  copy: 'Copy the link',
} as const;

interface HandedLinkProps {
  readonly handed: Handed;
  readonly whom: string;
  /** what it does, where that is not opening the account */
  readonly about?: string;
}

/** A link to hand over by hand, shown this once. */
export function HandedLink({ handed: { link, isMailed, mailProblem, expiresAt }, whom, about }: HandedLinkProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="handed">
      <h3 ref={heading} tabIndex={-1}>
        {words.title(whom)}
      </h3>
      <p className="small">{about ?? words.once}</p>
      <p className="secret">{link}</p>
      <p className="small quiet">
        {words.until} <Moment at={expiresAt} isExact />. {isMailed ? words.mailed : words.notMailed}{' '}
        {mailProblem !== undefined && mailProblem}
      </p>
      <div className="acts">
        <CopyButton text={link}>{words.copy}</CopyButton>
      </div>
    </div>
  );
}
