import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDesk } from '../desk-context.ts';
import type { LinkFacts } from '../shapes.ts';
import { OpenedLink } from './opened-link.tsx';

const words = {
  openWhole:
    'Open the link as it was given to you, whole. If you have loaded this page again, open the link once more: it is still good.',
  askAgain: 'Links work once and for a limited time. Ask an admin of the newsroom for a new one.',
  signIn: 'To signing in',
} as const;

interface LinkGateProps {
  readonly children: (link: { readonly token: string; readonly facts: LinkFacts }) => ReactNode;
}

/** What stands before the screens of links to accounts: what the link is for, or why it is good for nothing. */
export function LinkGate({ children }: LinkGateProps) {
  const { api } = useDesk();
  const signIn = (
    <p className="other-ways">
      <Link to="/sign-in">{words.signIn}</Link>
    </p>
  );
  return (
    <OpenedLink kind="link" look={api.links.look} openWhole={words.openWhole} spentAbout={words.askAgain} ways={signIn}>
      {children}
    </OpenedLink>
  );
}
