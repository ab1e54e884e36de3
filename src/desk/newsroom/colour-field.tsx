import { Button } from '@mantine/core';
import { useState } from 'react';
import { colourIn, contrastsOn, type Paper, textContrast } from './contrast.ts';
import { DescribedField } from './described-field.tsx';
import { useProblemOf } from './problem-of.ts';
import { useTouchAt } from './trial.ts';

const words = {
  label: { light: 'Accent on light paper', dark: 'Accent on dark paper' },
  about: {
    light: 'Of links, labels and buttons, such as #9b1c31. Empty: the program’s own.',
    dark: 'Empty: made from the light one.',
  },
  pick: { light: 'Pick the accent on light paper', dark: 'Pick the accent on dark paper' },
  made: { light: 'The program’s own.', dark: 'Made from the light one, or the program’s own.' },
  noColour: 'This is no colour; write one such as #9b1c31.',
  reads: (least: string) => `Contrast ${least} or more against everything it meets: it can be read.`,
  fails: (least: string) => `Contrast only ${least} where it is least: text needs ${textContrast}.`,
  take: (colour: string) => `Take ${colour}`,
  clear: 'Take the colour out',
} as const;

/** What the picker shows while nothing is chosen: the program's own. */
const own: Readonly<Record<Paper, string>> = { light: '#0a5a61', dark: '#7fcacd' };

interface ColourFieldProps {
  readonly name: string;
  readonly paper: Paper;
  readonly defaultValue: string;
  /** what the server says of the colour while it is tried, where it refuses it */
  readonly refused: string | undefined;
}

/** An accent colour: typed or picked, with its contrast told at once, and the nearest that can be read where it cannot. */
export function ColourField({ name, paper, defaultValue, refused }: ColourFieldProps) {
  const [typed, setTyped] = useState(defaultValue);
  const problem = useProblemOf(name, typed);
  useTouchAt(typed);
  const colour = colourIn(typed);
  const [, nearest] = /(#[0-9a-f]{6})\.?\s*$/.exec(problem ?? refused ?? '') ?? [];
  return (
    <DescribedField
      name={name}
      label={words.label[paper]}
      description={words.about[paper]}
      told={told(paper, typed, colour)}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      before={
        <input
          type="color"
          className="swatch"
          aria-label={words.pick[paper]}
          value={colour ?? own[paper]}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
      after={
        <div className="acts">
          {nearest !== undefined && nearest !== colour && isLow(paper, colour) && (
            <Button onClick={() => setTyped(nearest)}>{words.take(nearest)}</Button>
          )}
          {typed !== '' && (
            <Button variant="subtle" onClick={() => setTyped('')}>
              {words.clear}
            </Button>
          )}
        </div>
      }
    />
  );
}

function leastOn(paper: Paper, colour: string): number {
  return Math.min(...contrastsOn(paper, colour));
}

function isLow(paper: Paper, colour: string | null): boolean {
  return colour !== null && leastOn(paper, colour) < textContrast;
}

function told(paper: Paper, typed: string, colour: string | null) {
  if (typed.trim() === '') return words.made[paper];
  if (colour === null) return <span className="low">{words.noColour}</span>;
  // Cut and not rounded: 4.49 must not be told as the 4.5 that it misses.
  const least = (Math.floor(leastOn(paper, colour) * 100) / 100).toFixed(2);
  return isLow(paper, colour) ? <span className="low">{words.fails(least)}</span> : words.reads(least);
}
