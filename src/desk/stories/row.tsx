import { Button } from '@mantine/core';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { DeskStoryLine } from '../shapes.ts';
import type { DayOfStory } from '../views/list-views.ts';
import { Headline } from './headline.tsx';
import { HoldMark, PlanRemark } from './plan-marks.tsx';
import { StateMark } from './state-mark.tsx';
import { StoryLink } from './story-link.tsx';
import { ViewsCell } from './views-cell.tsx';

const words = {
  choose: (headline: string) => `Choose ${headline}`,
  noHeadline: 'the story without a headline',
  noSection: 'No section',
  changed: 'Changed since published',
  branches: (count: number) => (count === 1 ? '1 branch waits' : `${count} branches wait`),
  open: (name: string) => `${name} has it open`,
  openHere: 'You have it open',
  nobody: 'Nobody yet',
  givenTo: (name: string) => `Given to ${name}`,
  late: 'Late: due',
  due: 'Due',
  planned: 'Planned',
  embargo: 'Embargo until',
  last: 'Last change',
  changedBy: (name: string) => `by ${name}`,
  give: 'Give',
  giveAloud: (headline: string) => `Give ${headline} to somebody, or set its deadline`,
} as const;

interface RowProps {
  readonly story: DeskStoryLine;
  /** undefined: readers cannot open it, or it is not known yet */
  readonly views: DayOfStory | undefined;
  readonly isChosen: boolean;
  readonly choose: (isRange: boolean) => void;
  readonly give: () => void;
}

/** A story in the list. */
export function Row({ story, views, isChosen, choose, give }: RowProps) {
  const name = story.headline.trim() === '' ? words.noHeadline : story.headline;
  return (
    <tr data-story={story.id} className={isChosen ? 'is-chosen' : undefined}>
      <td className="pick">
        <label>
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={words.choose(name)}
            onChange={(event) => choose((event.nativeEvent as MouseEvent).shiftKey)}
          />
        </label>
      </td>
      <td className="main">
        <StoryLink id={story.id} className="name">
          <Headline story={story} />
        </StoryLink>
        <About story={story} />
      </td>
      <td className="standing">
        <StateMark state={story.state} />
      </td>
      <td className="who">
        <Who story={story} />
      </td>
      <td className="when">
        <Times story={story} />
      </td>
      <td className="change">
        <span className="hidden-words">{words.last} </span>
        <NewsroomMoment at={story.updatedAt} />
        <span className="below">{words.changedBy(story.updatedBy)}</span>
      </td>
      <td className="views-day">
        <ViewsCell id={story.id} views={views} />
      </td>
      <td className="give">
        <Button variant="subtle" aria-label={words.giveAloud(name)} onClick={give}>
          {words.give}
        </Button>
      </td>
    </tr>
  );
}

/** Whose name it is signed with, and who is to write it where that is somebody else. */
function Who({ story: { bylines, assignee } }: { readonly story: DeskStoryLine }) {
  if (bylines.length === 0) return assignee ? assignee.name : <span className="quiet">{words.nobody}</span>;
  const isOther = assignee !== null && !bylines.includes(assignee.name);
  return (
    <>
      {bylines.join(', ')}
      {isOther && <span className="below">{words.givenTo(assignee.name)}</span>}
    </>
  );
}

/** Its section, and what somebody should know of it. */
function About({
  story: { section, isHeld, holder, branches, hasUnpublishedChanges, updatedAt },
}: {
  readonly story: DeskStoryLine;
}) {
  return (
    <span className="below about">
      <span>
        <span className="flag">{section?.name ?? words.noSection}</span>
        {isHeld && (
          <span className="flag">
            <HoldMark />
          </span>
        )}
        {hasUnpublishedChanges && <span className="flag waits">{words.changed}</span>}
        {branches > 0 && <span className="flag waiting-branches">{words.branches(branches)}</span>}
        {holder && <span className="flag open">{holder.isMe ? words.openHere : words.open(holder.name)}</span>}
        <span className="flag changed-at">
          {words.last} <NewsroomMoment at={updatedAt} />
        </span>
      </span>
    </span>
  );
}

/** By when it is to be ready and when it goes out. A deadline counts until the story is on its way. */
function Times({ story: { state, deadline, planned, embargoUntil } }: { readonly story: DeskStoryLine }) {
  const isAhead = state === 'draft' || state === 'in_review';
  const isLate = deadline !== null && Date.parse(deadline) < Date.now();
  return (
    <>
      {planned !== null && state === 'scheduled' && (
        <span className="time">
          {words.planned} <NewsroomMoment at={planned.at} />
          <PlanRemark planned={planned} />
        </span>
      )}
      {deadline !== null && isAhead && (
        <span className={isLate ? 'time late' : 'time'}>
          {isLate ? words.late : words.due} <NewsroomMoment at={deadline} />
        </span>
      )}
      {embargoUntil !== null && Date.parse(embargoUntil) > Date.now() && (
        <span className="time below">
          {words.embargo} <NewsroomMoment at={embargoUntil} />
        </span>
      )}
    </>
  );
}
