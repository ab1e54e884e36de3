import { Button } from '@mantine/core';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { Saving } from '../saving/use-saver.ts';

const words = {
  nothing: 'Saved by itself while you write.',
  saved: 'Saved',
  unsaved: 'Not saved yet …',
  saving: 'Saving …',
  waiting:
    'Not saved: the server cannot be reached. Your words are kept in this browser and are sent as soon as it can.',
  waitingUnkept: 'Not saved, and this browser keeps nothing: leave the page open until the server can be reached.',
  signedOut: 'Your session has ended. What you write is kept in this browser.',
  signIn: 'Sign in in a new tab, then come back',
  again: 'Try now',
  refused: (why: string) => `Not saved: ${why} Your words are kept in this browser.`,
} as const;

/** How the words on the screen stand to those on the server: always in sight, and said aloud when it turns bad. */
export function SavingLine({ saver, standing, isKept }: Saving) {
  const { kind } = standing;
  if (kind === 'waiting')
    return (
      <div className="saving is-bad" role="alert">
        <p>{isKept ? words.waiting : words.waitingUnkept}</p>
        <Button variant="subtle" onClick={saver.again}>
          {words.again}
        </Button>
      </div>
    );
  if (kind === 'signed out')
    return (
      <div className="saving is-bad" role="alert">
        <p>
          {words.signedOut}{' '}
          <a href={`${import.meta.env.BASE_URL}sign-in`} target="_blank" rel="noopener">
            {words.signIn}
          </a>
        </p>
        <Button variant="subtle" onClick={saver.again}>
          {words.again}
        </Button>
      </div>
    );
  if (kind === 'refused')
    return (
      <div className="saving is-bad" role="alert">
        <p>{words.refused(standing.problem.message)}</p>
      </div>
    );
  return (
    <p className="saving">
      {kind === 'saved' && standing.at === null && words.nothing}
      {kind === 'saved' && standing.at !== null && (
        <>
          {words.saved} <NewsroomMoment at={standing.at} />
        </>
      )}
      {kind === 'unsaved' && words.unsaved}
      {kind === 'saving' && words.saving}
    </p>
  );
}
