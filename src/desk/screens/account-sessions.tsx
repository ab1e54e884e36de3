import { useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { ActButton } from '../parts/buttons.tsx';
import { Moment } from '../parts/moment.tsx';
import { say } from '../parts/notices.ts';
import { signOut } from '../session.ts';
import type { MySecurity } from '../shapes.ts';

const words = {
  title: 'Where you are signed in',
  about: 'End what you do not know, and then change your password.',
  here: 'This browser',
  since: 'Since',
  seen: 'last used',
  end: 'Sign out',
  endAloud: (device: string) => `Sign out ${device}`,
  ending: 'Signing out …',
  endOthers: 'Sign out everywhere else',
  ended: 'That browser is signed out.',
  othersEnded: 'Every other browser is signed out.',
} as const;

/** The browsers that are signed in with the account; each can be signed out from here. */
export function AccountSessions({ sessions }: { readonly sessions: MySecurity['sessions'] }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const after = async (done: Promise<void>, said: string) => {
    await done;
    await client.invalidateQueries({ queryKey: ['my security'] });
    say(said);
  };
  const others = sessions.filter(({ isThis }) => !isThis);
  return (
    <Block title={words.title} about={words.about}>
      <ul className="rows">
        {sessions.map(({ id, isThis, device, startedAt, seenAt }) => (
          <li key={id}>
            <div>
              <b>{device}</b>{' '}
              {isThis && (
                <span className="state">
                  <i />
                  {words.here}
                </span>
              )}
              <span className="below">
                {words.since} <Moment at={startedAt} isExact />
                {!isThis && (
                  <>
                    , {words.seen} <Moment at={seenAt} isExact />
                  </>
                )}
              </span>
            </div>
            {isThis ? (
              <ActButton busy={words.ending} act={() => signOut(api)}>
                {words.end}
              </ActButton>
            ) : (
              <ActButton
                aria-label={words.endAloud(device)}
                busy={words.ending}
                act={() => after(api.me.endSession(id), words.ended)}
              >
                {words.end}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <ActButton busy={words.ending} act={() => after(api.me.endOtherSessions(), words.othersEnded)}>
          {words.endOthers}
        </ActButton>
      )}
    </Block>
  );
}
