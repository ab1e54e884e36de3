import type { DeskPicture } from '../shapes.ts';

type Flag = DeskPicture['flags'][number];

/** The flag that says that the credit was cut off; without one, null. */
export function cutCreditOf({ flags }: Pick<DeskPicture, 'flags'>): Flag | null {
  return flags.find(({ field, problem }) => field === 'credit' && problem === 'probably-cut') ?? null;
}

/** The words at which a credit ends, by which a person finds the place: its last two. */
export function endingOf(credit: string): string {
  return credit.trim().split(/\s+/).slice(-2).join(' ');
}
