import type { DeskStep, DeskStory, StoryProblem } from '../shapes.ts';

/** Everything that is done with a story besides writing it. */
export type Step = Exclude<DeskStep, 'save'>;

/** Steps that need no further word. All others ask for something first. */
const plain = ['publish', 'unschedule'] as const;
/** Whether a step is taken at once. */
export function isPlain(step: Step | 'update'): step is (typeof plain)[number] {
  return plain.some((one) => one === step);
}
/** Steps that are taken in a window of their own; `update` is a live story that is published again. */
export type AskedStep = Exclude<Step, (typeof plain)[number]> | 'update';

/** How the steps of a story stand beside each other. */
export interface StepOrder {
  readonly main: Step | 'update' | null;
  readonly second: Step | null;
  readonly others: readonly Step[];
  /** what takes a story away from its readers */
  readonly last: readonly Step[];
}

const inOrder: readonly Step[] = [
  'hand-in',
  'publish',
  'approve',
  'schedule',
  'unschedule',
  'back',
  'correct',
  'slug',
  'embargo',
  'hold',
  'lift-hold',
];
const takingAway: readonly Step[] = ['withhold', 'withdraw', 'kill'];

/** The one step that the story waits for, the one that is next likely, and all others. */
export function stepOrder(story: DeskStory): StepOrder {
  const main = mainStep(story);
  const isOpen = (step: Step) => story.may.includes(step) && step !== main && !(step === 'publish' && isLive(story));
  const second = likelyNext(story).find(isOpen) ?? null;
  return {
    main,
    second,
    others: inOrder.filter((step) => isOpen(step) && step !== second),
    last: takingAway.filter(isOpen),
  };
}

function isLive({ line }: DeskStory): boolean {
  return line.state === 'published';
}

function mainStep(story: DeskStory): StepOrder['main'] {
  const { may, line, problems } = story;
  const waitsForEyes = problems.some(({ field }) => field === 'approval');
  if (may.includes('publish')) {
    if (isLive(story) && !line.hasUnpublishedChanges) return null;
    if (waitsForEyes && may.includes('approve')) return 'approve';
    if (waitsForEyes && may.includes('hand-in')) return 'hand-in';
    if (isLive(story)) return 'update';
    return line.state === 'scheduled' && line.planned?.isMissed !== true ? null : 'publish';
  }
  return may.includes('hand-in') ? 'hand-in' : null;
}

function likelyNext({ line }: DeskStory): readonly Step[] {
  if (line.isHeld) return ['lift-hold'];
  switch (line.state) {
    case 'in_review':
    case 'withheld':
      return ['back'];
    case 'scheduled':
      return ['schedule', 'publish'];
    case 'published':
    case 'withdrawn':
      return ['correct'];
    default:
      return ['schedule'];
  }
}

/** The step in whose window a problem is mended; null: it is mended in the story itself. */
export function stepFor({ field }: StoryProblem, { may }: DeskStory): AskedStep | null {
  const ways: Partial<Record<StoryProblem['field'], readonly AskedStep[]>> = {
    hold: ['lift-hold'],
    approval: ['approve', 'hand-in'],
    slug: ['slug'],
    embargo: ['embargo', 'schedule'],
    schedule: ['schedule'],
  };
  return ways[field]?.find((step) => step !== 'update' && may.includes(step)) ?? null;
}
