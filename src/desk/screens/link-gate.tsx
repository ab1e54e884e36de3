import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDesk } from '../desk-context.ts';
import { Entry } from '../parts/entry.tsx';
import { EntryTitle } from '../parts/entry-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { problemOf } from '../problem.ts';
import type { LinkFacts } from '../shapes.ts';

const words = {
  waiting: 'Your link',
  noToken: 'This link is not whole',
  openWhole:
    'Open the link as it was given to you, whole. If you have loaded this page again, open the link once more: it is still good.',
  spent: 'This link is no longer good',
  askAgain: 'Links work once and for a limited time. Ask an admin of the newsroom for a new one.',
  signIn: 'To signing in',
} as const;

interface LinkGateProps {
  readonly children: (link: { readonly token: string; readonly facts: LinkFacts }) => ReactNode;
}

/** Looks at the link that opened the desk, and shows what it is for; or why it is good for nothing. */
export function LinkGate({ children }: LinkGateProps) {
  const { api, linkToken } = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: ['link', linkToken],
    queryFn: () => api.links.look(linkToken ?? ''),
    enabled: linkToken !== null,
    // Once it has been used, it would be called unknown while its own screen is still there.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (linkToken === null) return <Refusal title={words.noToken} lead={words.openWhole} />;
  if (data) return <Entry>{children({ token: linkToken, facts: data })}</Entry>;
  const isSpent = error !== null && [400, 404].includes(problemOf(error).status);
  if (isSpent) return <Refusal title={words.spent} lead={words.askAgain} />;
  return (
    <Entry>
      <EntryTitle>{words.waiting}</EntryTitle>
      {error === null ? <Waiting /> : <Trouble error={error} again={() => void refetch()} />}
    </Entry>
  );
}

function Refusal({ title, lead }: { readonly title: string; readonly lead: string }) {
  return (
    <Entry>
      <EntryTitle>{title}</EntryTitle>
      <p className="lead">{lead}</p>
      <p className="other-ways">
        <Link to="/sign-in">{words.signIn}</Link>
      </p>
    </Entry>
  );
}
