import { HoldIcon } from '../parts/icons.tsx';
import type { DeskStoryLine } from '../shapes.ts';

const words = {
  held: 'On legal hold',
  missed: 'Missed: it was held',
  older: 'As it was before the last save',
} as const;

/** Says that a story is held: its sign, and its words beside it. */
export function HoldMark() {
  return (
    <span className="hold-mark">
      <HoldIcon />
      {words.held}
    </span>
  );
}

/** What somebody should know of a plan: that nothing came of it, or that it is not of the newest words. */
export function PlanRemark({ planned }: Pick<DeskStoryLine, 'planned'>) {
  if (planned?.isMissed) return <span className="plan-remark is-missed">{words.missed}</span>;
  return planned === null || planned.isNewest ? null : <span className="plan-remark">{words.older}</span>;
}
