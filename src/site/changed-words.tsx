import { Fragment, type ReactNode } from 'react';
import type { WordRun } from '../history/history.ts';
import { edged } from './change-edges.ts';
import type { PageVoice } from './voice.tsx';

/**
 * Words that came or went. Screen readers do not all tell `ins` and `del`, so words that nobody sees say where each
 * begins and ends.
 */
export function Changed(props: { change: 'inserted' | 'deleted'; voice: PageVoice; children: ReactNode }) {
  const { change, voice, children } = props;
  const { words } = voice;
  const [start, end] =
    change === 'inserted' ? [words.addedStart, words.addedEnd] : [words.takenOutStart, words.takenOutEnd];
  const Tag = change === 'inserted' ? 'ins' : 'del';
  return (
    <Tag>
      <span className="unseen" lang={words.language}>{` ${start} `}</span>
      {children}
      <span className="unseen" lang={words.language}>{` (${end}) `}</span>
    </Tag>
  );
}

/** A line of words with what changed in it. */
export function Runs({ runs, voice }: { runs: readonly WordRun[]; voice: PageVoice }) {
  let at = 0;
  return (
    <>
      {runs.map(({ change, text }) => {
        at += text.length;
        const key = `${change} ${String(at)}`;
        if (change === 'same') return <span key={key}>{text}</span>;
        const { before, nodes, after } = edged([{ type: 'text', text }]);
        return (
          <Fragment key={key}>
            {before}
            <Changed change={change} voice={voice}>
              {nodes.map((node) => node.text).join('')}
            </Changed>
            {after}
          </Fragment>
        );
      })}
    </>
  );
}

/** One value in another's place; null stands for none. */
export function Replaced({ from, to, voice }: { from: ReactNode; to: ReactNode; voice: PageVoice }) {
  return (
    <>
      <Changed change="deleted" voice={voice}>
        {from ?? voice.words.none}
      </Changed>{' '}
      <Changed change="inserted" voice={voice}>
        {to ?? voice.words.none}
      </Changed>
    </>
  );
}
