import '../css/steps.css';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useZone } from '../newsroom-zone.ts';
import { HoldIcon, MustIcon, ShouldIcon, TickIcon } from '../parts/icons.tsx';
import type { DeskStory, StoryProblem } from '../shapes.ts';
import { type DoneRow, doneRows, openRows } from './checklist-rows.ts';
import { fieldNames } from './checklist-words.ts';
import { momentForReaders } from './wall-clock.ts';

const words = {
  clear: 'Nothing is open. The story can be published as it is.',
  held: 'The story is held: nothing more of it is published until the hold is lifted.',
  must: (count: number) => (count === 1 ? 'One must be mended first.' : `${count} must be mended first.`),
  open: (count: number) => (count === 1 ? 'One item is open.' : `${count} items are open.`),
  may: 'It can be published all the same.',
  isMust: 'needed',
  isShould: 'advised',
  isDone: 'in order',
  mend: 'Mend',
  mendAloud: (title: string) => `Mend: ${title}`,
  see: 'See',
  seeAloud: 'See: Legal hold',
  noHold: 'None on this story.',
  holdBy: (by: string, moment: string, reason: string) => `Set by ${by} on ${moment}: “${reason}”`,
} as const;

interface ChecklistProps {
  readonly story: DeskStory;
  /** leads to where a problem is mended */
  readonly lead: (problem: StoryProblem) => void;
}

/** What publishing the story would meet: what is open, each with a way to its mend, then what is in order, then the hold. */
export function Checklist({ story, lead }: ChecklistProps) {
  const zone = useZone();
  const open = openRows(story);
  const held = story.problems.find(({ field }) => field === 'hold');
  return (
    <div className="checklist">
      <p className="quiet small" role="status">
        {story.hold && `${words.held} `}
        {summary(open, story.hold !== null)}
      </p>
      <ul>
        {open.map((problem) => (
          <Open key={`${problem.field} ${problem.pictureId ?? ''} ${problem.message}`} problem={problem} lead={lead} />
        ))}
        {doneRows(story, zone, new Date()).map((row) => (
          <Done key={row.title} row={row} />
        ))}
        <Line
          kind={story.hold ? 'is-held' : 'is-quiet'}
          icon={<HoldIcon />}
          title={fieldNames.hold}
          detail={
            story.hold === null
              ? words.noHold
              : words.holdBy(story.hold.by, momentForReaders(new Date(story.hold.at), zone), story.hold.reason)
          }
        >
          {held && (
            <Button variant="subtle" aria-label={words.seeAloud} onClick={() => lead(held)}>
              {words.see}
            </Button>
          )}
        </Line>
      </ul>
    </div>
  );
}

function summary(open: readonly StoryProblem[], isHeld: boolean): string {
  if (open.length === 0) return isHeld ? '' : words.clear;
  const must = open.filter(({ weight }) => weight === 'must').length;
  if (must > 0) return `${words.open(open.length)} ${words.must(must)}`;
  return isHeld ? words.open(open.length) : `${words.open(open.length)} ${words.may}`;
}

function Open({ problem, lead }: { readonly problem: StoryProblem; readonly lead: ChecklistProps['lead'] }) {
  const { field, weight, message } = problem;
  const isMust = weight === 'must';
  const title = fieldNames[field];
  return (
    <Line
      kind={isMust ? 'is-must' : 'is-should'}
      icon={isMust ? <MustIcon /> : <ShouldIcon />}
      title={title}
      mark={isMust ? words.isMust : words.isShould}
      detail={message}
    >
      <Button variant="subtle" aria-label={words.mendAloud(title)} onClick={() => lead(problem)}>
        {words.mend}
      </Button>
    </Line>
  );
}

function Done({ row: { title, detail } }: { readonly row: DoneRow }) {
  return (
    <Line kind="is-done" icon={<TickIcon />} title={title} detail={detail}>
      <span className="hidden-words">{words.isDone}</span>
    </Line>
  );
}

interface LineProps {
  readonly kind: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly mark?: string;
  readonly detail: string;
  readonly children?: ReactNode;
}

function Line({ kind, icon, title, mark, detail, children }: LineProps) {
  return (
    <li className={kind}>
      {icon}
      <div>
        <b>{title}</b> {mark && <span className="mark">{mark}</span>}
        <p>{detail}</p>
      </div>
      {children}
    </li>
  );
}
