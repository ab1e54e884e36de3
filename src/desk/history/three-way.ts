import type { DocumentNode } from '../shapes.ts';
import { align, keyOfBlocks } from './align.ts';

/** Whose words are taken at one place: the story's, the branch's, or first the one's and then the other's. */
export type Side = 'story' | 'branch' | 'both';

/**
 * One stretch of blocks as it is in the story and in the branch, and was where both began. `same`: nothing to choose;
 * `story` and `branch`: only that one changed it, and its blocks are taken unless somebody decides otherwise;
 * `conflict`: both did, and a person must say.
 */
export interface Place {
  readonly key: string;
  readonly kind: 'same' | 'story' | 'branch' | 'conflict';
  readonly base: readonly DocumentNode[];
  readonly story: readonly DocumentNode[];
  readonly branch: readonly DocumentNode[];
}

type Blocks = readonly DocumentNode[];
type Found = Omit<Place, 'key'>;

/** Every place of two texts in order. Without a common beginning each difference between them is a conflict. */
export function placesOf(base: Blocks | null, story: Blocks, branch: Blocks): readonly Place[] {
  return withKeys(base === null ? twoWay(story, branch) : threeWay(base, story, branch));
}

function twoWay(story: Blocks, branch: Blocks): readonly Found[] {
  return align(story, branch).map(({ one, other }) => ({
    kind: keyOfBlocks(one) === keyOfBlocks(other) ? 'same' : 'conflict',
    base: [],
    story: one,
    branch: other,
  }));
}

/** Cuts where a block of the beginning lives on in both, changed or not; between two cuts is one place. */
function threeWay(base: Blocks, story: Blocks, branch: Blocks): readonly Found[] {
  const inStory = heirs(base, story);
  const inBranch = heirs(base, branch);
  const found: Found[] = [];
  const from = { base: 0, story: 0, branch: 0 };
  const between = (to: typeof from) => {
    const gap = {
      base: base.slice(from.base, to.base),
      story: story.slice(from.story, to.story),
      branch: branch.slice(from.branch, to.branch),
    };
    if (gap.base.length + gap.story.length + gap.branch.length > 0) found.push(...gapPlaces(gap));
  };
  for (const [at, block] of base.entries()) {
    const [here, there] = [inStory.get(at), inBranch.get(at)];
    if (here === undefined || there === undefined) continue;
    between({ base: at, story: here, branch: there });
    found.push(placed({ base: [block], story: story.slice(here, here + 1), branch: branch.slice(there, there + 1) }));
    from.base = at + 1;
    from.story = here + 1;
    from.branch = there + 1;
  }
  between({ base: base.length, story: story.length, branch: branch.length });
  return found;
}

/** Where each block of the beginning went, by the places in both rows. */
function heirs(base: Blocks, side: Blocks): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let [atBase, atSide] = [0, 0];
  for (const { isPair, one, other } of align(base, side)) {
    if (isPair) found.set(atBase, atSide);
    atBase += one.length;
    atSide += other.length;
  }
  return found;
}

type Gap = Pick<Place, 'base' | 'story' | 'branch'>;

function placed(gap: Gap): Found {
  const [base, story, branch] = [keyOfBlocks(gap.base), keyOfBlocks(gap.story), keyOfBlocks(gap.branch)];
  if (story === branch) return { kind: 'same', ...gap };
  if (story === base) return { kind: 'branch', ...gap };
  return { kind: branch === base ? 'story' : 'conflict', ...gap };
}

/** What both came to hold within a conflict is no part of it, and is not kept twice. */
function gapPlaces(gap: Gap): readonly Found[] {
  const whole = placed(gap);
  if (whole.kind !== 'conflict') return [whole];
  const parts = align(gap.story, gap.branch);
  if (gap.base.length === 0) return parts.map(({ one, other }) => placed({ base: [], story: one, branch: other }));
  return parts.map(({ one, other }, index) => ({
    kind: keyOfBlocks(one) === keyOfBlocks(other) ? 'same' : 'conflict',
    base: index === 0 ? gap.base : [],
    story: one,
    branch: other,
  }));
}

/** The same choice is found again by the words it was made about, also after the story was saved once more. */
function withKeys(found: readonly Found[]): readonly Place[] {
  const times = new Map<string, number>();
  return found.map((place) => {
    const words = `${keyOfBlocks(place.story)} ${keyOfBlocks(place.branch)}`;
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    return { key: `${String(time)} ${words}`, ...place };
  });
}

/** What is taken where nobody has said anything; null: it has to be asked. */
export function takenUnasked({ kind }: Pick<Place, 'kind'>): Side | null {
  if (kind === 'conflict') return null;
  return kind === 'branch' ? 'branch' : 'story';
}

/** The blocks of a place by what was chosen there. */
export function blocksOf(place: Place, side: Side): Blocks {
  return side === 'both' ? [...place.story, ...place.branch] : place[side];
}
