import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDesk } from '../desk-context.ts';
import { Entry } from '../parts/entry.tsx';
import { EntryTitle } from '../parts/entry-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { problemOf } from '../problem.ts';

const words = {
  waiting: 'Your link',
  noToken: 'This link is not whole',
  spent: 'This link is no longer good',
} as const;

interface OpenedLinkProps<Facts> {
  /** what its facts are kept under */
  readonly kind: string;
  readonly look: (token: string) => Promise<Facts>;
  /** what to do where its secret is missing */
  readonly openWhole: string;
  /** why it may be good for nothing */
  readonly spentAbout: string;
  /** where else to go from a link that is good for nothing */
  readonly ways: ReactNode;
  readonly children: (link: { readonly token: string; readonly facts: Facts }) => ReactNode;
}

/** Looks at the link that opened the desk, and shows what it is for; or why it is good for nothing. */
export function OpenedLink<Facts>({ kind, look, openWhole, spentAbout, ways, children }: OpenedLinkProps<Facts>) {
  const { linkToken } = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: [kind, linkToken],
    queryFn: () => look(linkToken ?? ''),
    enabled: linkToken !== null,
    // Once it has been used, it would be called unknown while its own screen is still there.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (linkToken === null) return <Refusal title={words.noToken} lead={openWhole} ways={ways} />;
  if (data !== undefined) return <Entry>{children({ token: linkToken, facts: data })}</Entry>;
  const isSpent = error !== null && [400, 404].includes(problemOf(error).status);
  if (isSpent) return <Refusal title={words.spent} lead={spentAbout} ways={ways} />;
  return (
    <Entry>
      <EntryTitle>{words.waiting}</EntryTitle>
      {error === null ? <Waiting /> : <Trouble error={error} again={() => void refetch()} />}
    </Entry>
  );
}

function Refusal({ title, lead, ways }: { readonly title: string; readonly lead: string; readonly ways: ReactNode }) {
  return (
    <Entry>
      <EntryTitle>{title}</EntryTitle>
      <p className="lead">{lead}</p>
      {ways}
    </Entry>
  );
}
