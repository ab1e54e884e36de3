import { useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Email } from '../parts/email.tsx';
import { Moment } from '../parts/moment.tsx';
import { say } from '../parts/notices.ts';
import { roleNames } from '../roles.ts';
import type { InvitationLine } from '../shapes.ts';

const words = {
  title: 'Invitations',
  about: 'Their links are good once, until the time given.',
  none: 'Nobody is invited just now.',
  line: (role: string, by: string) => `${role}, invited by ${by}, until`,
  takeBack: 'Take back',
  takingBack: 'Taking back …',
  aloud: (email: string) => `Take back the invitation of ${email}`,
  question: 'The link stops working. Take it back?',
  keep: 'Keep it',
  done: 'The invitation is taken back.',
} as const;

/** Who is invited and has not come in yet. */
export function Invitations({ invitations }: { readonly invitations: readonly InvitationLine[] }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const takeBack = async (id: string) => {
    await api.people.takeBackInvitation(id);
    await client.invalidateQueries({ queryKey: ['people'] });
    say(words.done);
  };
  return (
    <section aria-labelledby="invitations">
      <div className="section-head">
        <h2 id="invitations">{words.title}</h2>
        <p>{invitations.length === 0 ? words.none : words.about}</p>
      </div>
      <ul className="rows ruled">
        {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
          <li key={id}>
            <div>
              <b>
                <Email address={email} />
              </b>
              <span className="below">
                {words.line(roleNames[role], invitedBy)} <Moment at={expiresAt} isExact />
              </span>
            </div>
            <ConfirmButton
              words={{ ask: words.takeBack, aloud: words.aloud(email), question: words.question, keep: words.keep }}
              busy={words.takingBack}
              act={() => takeBack(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
