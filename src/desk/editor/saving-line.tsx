import { Button } from '@mantine/core';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { Problem } from '../problem.ts';
import type { Saving } from '../saving/use-saver.ts';

const words = {
  nothing: 'What you write is saved by itself.',
  saved: 'Saved',
  unsaved: 'Not saved yet …',
  saving: 'Saving …',
  waiting: (why: string) => `Not saved. ${why} Your words are kept in this browser and are sent again by themselves.`,
  unkept: 'This browser keeps nothing: leave the page open until your words are saved.',
  unreachable: 'The newsroom’s server cannot be reached.',
  ended: 'Your session has ended.',
  kept: 'What you write is kept in this browser.',
  signIn: 'Sign in in a new tab, then come back',
  again: 'Try now',
  notSaved: (why: string) => `Not saved. ${why}`,
  refused: (why: string) => `Not saved: ${why}`,
  wordsKept: 'Your words are kept in this browser.',
} as const;

/** What the server says, or that it says nothing; the desk's own words would ask to try again, which happens by itself. */
function reason({ status, message }: Problem): string {
  return status === 0 ? words.unreachable : message;
}

/** How the words on the screen stand to those on the server: always in sight, and said aloud when it turns bad. */
export function SavingLine({ saver, standing, isKept }: Saving) {
  const { kind } = standing;
  if (kind === 'waiting')
    return (
      <div className="saving is-bad" role="alert">
        <p>
          {isKept
            ? words.waiting(reason(standing.problem))
            : `${words.notSaved(reason(standing.problem))} ${words.unkept}`}
        </p>
        <Button variant="subtle" onClick={saver.again}>
          {words.again}
        </Button>
      </div>
    );
  if (kind === 'signed out')
    return (
      <div className="saving is-bad" role="alert">
        <p>
          {words.ended} {isKept ? words.kept : words.unkept}{' '}
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
        <p>
          {words.refused(standing.problem.message)} {isKept ? words.wordsKept : words.unkept}
        </p>
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
