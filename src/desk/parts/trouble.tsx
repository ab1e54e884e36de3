import { Button } from '@mantine/core';
import { problemOf } from '../problem.ts';

const words = {
  waiting: 'One moment …',
  again: 'Try again',
  refused: 'Your role does not allow this. An admin of the newsroom can change that.',
} as const;

/** Stands where something is still on its way; it appears only after a while, so that quick answers do not flicker. */
export function Waiting() {
  return (
    <p className="waiting" role="status">
      {words.waiting}
    </p>
  );
}

/** Stands where the person's role does not allow something. */
export function Refused() {
  return <p className="trouble">{words.refused}</p>;
}

interface TroubleProps {
  readonly error: unknown;
  readonly again: () => void;
}

/** Stands where something could not be had: why, and a way to try again. */
export function Trouble({ error, again }: TroubleProps) {
  const { status, message } = problemOf(error);
  if (status === 403) return <Refused />;
  return (
    <div className="trouble" role="alert">
      <p>{message}</p>
      <Button onClick={again}>{words.again}</Button>
    </div>
  );
}
