import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { Email } from '../parts/email.tsx';

const words = {
  show: 'Show',
  aloud: 'Show the email address',
  showing: 'Showing …',
  logged: 'views are logged',
} as const;

interface EmailLineProps {
  readonly sender: string;
  /** the comment at which it is looked at */
  readonly comment: string;
}

/** Whose comment it is, sealed until somebody asks; that they asked stands in the audit log. */
export function EmailLine({ sender, comment }: EmailLineProps) {
  const { api } = useDesk();
  const [email, setEmail] = useState<string | null>(null);
  if (email !== null)
    return (
      <span role="status">
        <Email address={email} />
      </span>
    );
  return (
    <>
      <ActButton
        aria-label={words.aloud}
        busy={words.showing}
        act={async () => setEmail((await api.comments.showEmail(sender, comment)).email)}
      >
        {words.show}
      </ActButton>{' '}
      <span className="quiet">{words.logged}</span>
    </>
  );
}
