import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { mySecurityQuery } from '../queries.ts';
import { may, useMe } from '../session.ts';
import { AccountCodes } from './account-codes.tsx';
import { AccountColours } from './account-colours.tsx';
import { AccountCommentMail } from './account-comment-mail.tsx';
import { AccountEmail } from './account-email.tsx';
import { AccountKeys } from './account-keys.tsx';
import { AccountName } from './account-name.tsx';
import { AccountPasskeys } from './account-passkeys.tsx';
import { AccountPassword } from './account-password.tsx';
import { AccountSessions } from './account-sessions.tsx';

const words = { title: 'My account' } as const;

/** What everybody keeps for themselves: name, ways of signing in, open sessions, and the desk's colours. */
export function AccountScreen() {
  const { api } = useDesk();
  const me = useMe();
  const { data: security, error, refetch } = useQuery(mySecurityQuery(api));
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <AccountName />
      <AccountEmail />
      <AccountPassword />
      {security && (
        <>
          <AccountCodes security={security} />
          <AccountPasskeys passkeys={security.passkeys} />
          <AccountSessions sessions={security.sessions} />
        </>
      )}
      {!security && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {may(me, 'desk: moderate') && <AccountCommentMail />}
      <AccountColours />
      <AccountKeys />
    </>
  );
}
