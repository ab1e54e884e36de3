import { useZone } from '../newsroom-zone.ts';
import type { DeskStory } from '../shapes.ts';
import { openRows } from './checklist-rows.ts';
import { versionTime } from './wall-clock.ts';

const words = {
  open: (count: number) => (count === 1 ? '1 item open' : `${count} items open`),
  live: (time: string) => `Readers see the version of ${time}`,
  held: (by: string) => `On legal hold, by ${by}`,
  planned: (time: string) => `Planned for ${time}`,
  missed: 'Not published: its time came while it was held',
  approved: (by: string) => `Approved by ${by}`,
} as const;

/** How a story stands beside its steps: what is open, and what readers see of it. */
export function StepStanding({ story }: { readonly story: DeskStory }) {
  const zone = useZone();
  const { line, hold, approval } = story;
  const open = openRows(story);
  const now = new Date();
  const isPlanned = line.state === 'scheduled' && line.planned !== null;
  const isDue = line.state !== 'published' || line.hasUnpublishedChanges;
  const mustBeMended = open.some(({ weight }) => weight === 'must');
  return (
    <p className="step-standing">
      {hold && <span className="is-held">{words.held(hold.by)}</span>}
      {isPlanned && line.planned.isMissed && <span className="is-open">{words.missed}</span>}
      {isPlanned && !line.planned.isMissed && <span>{words.planned(versionTime(line.planned.at, zone, now))}</span>}
      {line.publicAt !== null && line.hasUnpublishedChanges && (
        <span>{words.live(versionTime(line.publicAt, zone, now))}</span>
      )}
      {approval && isDue && <span className="is-done">{words.approved(approval.by)}</span>}
      {open.length > 0 && isDue && line.state !== 'killed' && (
        <span className={mustBeMended ? 'is-open' : undefined}>{words.open(open.length)}</span>
      )}
    </p>
  );
}
