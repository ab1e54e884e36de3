import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Moment } from '../parts/moment.tsx';
import { say } from '../parts/notices.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { TokenLine } from '../shapes.ts';
import { tokensQuery } from './machine-queries.ts';
import { scopeWords } from './scope-words.ts';
import { TokenForm } from './token-form.tsx';

const words = {
  title: 'Tokens',
  about: 'By a token a program uses the desk’s API, for whoever made it and never beyond their role.',
  none: 'No program has a token.',
  make: 'Make a token',
  by: (owner: string) => `for ${owner}`,
  used: 'last used',
  unused: 'not used yet',
  until: 'until',
  always: 'without an end',
  ended: 'Has ended',
  revoke: 'Revoke',
  revoking: 'Revoking …',
  aloud: (name: string) => `Revoke the token ${name}`,
  question: 'What uses it is turned away at once. Revoke it?',
  keep: 'Keep it',
  revoked: 'The token is revoked.',
} as const;

/** The tokens by which programs use the desk's API: which there are, one more, one less. */
export function Tokens() {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(tokensQuery(api));
  const [isMaking, setMaking] = useState(false);
  return (
    <section aria-labelledby="tokens">
      <div className="section-head">
        <h2 id="tokens">{words.title}</h2>
        <p>{data?.tokens.length === 0 ? words.none : words.about}</p>
        <div className="acts">
          <Button onClick={() => setMaking(true)}>{words.make}</Button>
        </div>
      </div>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data && data.tokens.length > 0 && (
        <ul className="rows ruled" aria-labelledby="tokens">
          {data.tokens.map((token) => (
            <Token key={token.id} token={token} />
          ))}
        </ul>
      )}
      {isMaking && (
        <Dialog title={words.make} close={() => setMaking(false)}>
          <TokenForm done={() => setMaking(false)} />
        </Dialog>
      )}
    </section>
  );
}

function Token({ token: { id, name, owner, scopes, expiresAt, lastUsedAt } }: { readonly token: TokenLine }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const hasEnded = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  const revoke = async () => {
    await api.machines.revokeToken(id);
    await client.invalidateQueries(tokensQuery(api));
    say(words.revoked);
  };
  return (
    <li>
      <div>
        <b dir="auto">{name}</b>
        {hasEnded && (
          <span className="state shut">
            <i />
            {words.ended}
          </span>
        )}
        <span className="below">{scopes.map((scope) => scopeWords[scope].label).join(', ')}</span>
        <span className="below">
          {words.by(owner)},{' '}
          {expiresAt === null ? (
            words.always
          ) : (
            <>
              {words.until} <Moment at={expiresAt} />
            </>
          )}
          ,{' '}
          {lastUsedAt === null ? (
            words.unused
          ) : (
            <>
              {words.used} <Moment at={lastUsedAt} isExact />
            </>
          )}
        </span>
      </div>
      <ConfirmButton
        words={{ ask: words.revoke, aloud: words.aloud(name), question: words.question, keep: words.keep }}
        busy={words.revoking}
        act={revoke}
      />
    </li>
  );
}
