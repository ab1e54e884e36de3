import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Upload, Uploads } from './uploads.ts';

const words = {
  title: 'Files on their way',
  nameless: 'A picture',
  waiting: 'Waiting for its turn',
  sending: (percent: number) => `${percent} % sent`,
  reading: 'Sent. The server reads it …',
  done: 'In the library.',
  again: 'Try again',
  againAloud: (name: string) => `Try again: ${name}`,
  clear: 'Clear the list',
  sum: (done: number, failed: number, left: number) =>
    [
      done > 0 && `${done} ${done === 1 ? 'picture has' : 'pictures have'} come in.`,
      failed > 0 && `${failed} could not be taken.`,
      left > 0 && `${left} still to come.`,
    ]
      .filter(Boolean)
      .join(' '),
} as const;

interface UploadLinesProps {
  readonly uploads: Uploads;
  /** what can be done with one that has come in */
  readonly after?: (upload: Upload) => ReactNode;
}

/** A line for each file on its way: how far it is, and why it failed. */
export function UploadLines({ uploads, after }: UploadLinesProps) {
  const { lines } = uploads;
  const count = (standing: Upload['standing']) => lines.filter((line) => line.standing === standing).length;
  const [done, failed] = [count('done'), count('failed')];
  const left = lines.length - done - failed;
  return (
    <section className="uploads" aria-label={words.title} hidden={lines.length === 0}>
      <div className="uploads-head">
        <p role="status">{lines.length > 0 && words.sum(done, failed, left)}</p>
        {left === 0 && (
          <Button variant="subtle" onClick={uploads.clear}>
            {words.clear}
          </Button>
        )}
      </div>
      <ul className="rows ruled">
        {lines.map((line) => (
          <UploadLine key={line.key} line={line} again={() => uploads.again(line.key)} after={after} />
        ))}
      </ul>
    </section>
  );
}

interface UploadLineProps {
  readonly line: Upload;
  readonly again: () => void;
  readonly after: UploadLinesProps['after'];
}

function UploadLine({ line, again, after }: UploadLineProps) {
  const { file, standing, share, problem } = line;
  const name = file.name || words.nameless;
  return (
    <li>
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>
        {standing === 'failed' ? (
          <span className="below upload-problem">{problem}</span>
        ) : (
          <span className="below figures">{standingOf(line)}</span>
        )}
      </div>
      {(standing === 'sending' || standing === 'reading') && <progress aria-label={name} value={share} max={1} />}
      {standing === 'failed' && (
        <Button aria-label={words.againAloud(name)} onClick={again}>
          {words.again}
        </Button>
      )}
      {standing === 'done' && after?.(line)}
    </li>
  );
}

function standingOf({ standing, share }: Upload): string {
  if (standing === 'sending') return words.sending(Math.floor(share * 100));
  if (standing === 'waiting' || standing === 'reading') return words[standing];
  return words.done;
}
