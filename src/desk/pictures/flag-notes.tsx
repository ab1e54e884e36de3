import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import type { DeskPicture, PictureChange } from '../shapes.ts';
import { foundQuery } from './picture-queries.ts';
import type { PictureSaves } from './picture-saves.ts';

const words = {
  cut: 'This credit looks cut off',
  at: (ending: string) => ` at “${ending}”.`,
  says: (whole: string) => ` The file’s own data says “${whole}”.`,
  complete: ' Complete it, or confirm it as whole.',
  useWhole: 'Use the full credit',
  isWhole: 'It is whole',
  isRight: 'It is right',
  busy: 'Saving …',
} as const;

type Flag = DeskPicture['flags'][number];
type Confirmed = NonNullable<PictureChange['confirmed']>[number];

/** What the file itself says how the credit goes on; undefined while it is read, null where it says nothing. */
export function useFullCredit(picture: DeskPicture, isWanted: boolean): string | null | undefined {
  const { api } = useDesk();
  const { data, isError } = useQuery({
    ...foundQuery(api, picture),
    enabled: isWanted && picture.state === 'ready',
    retry: false,
  });
  return isError || picture.state === 'slot' ? null : data?.fullCredit;
}

/** Says at which words a credit was cut off, and how it goes on. */
export function CutCredit({ credit, full }: { readonly credit: string; readonly full: string | null | undefined }) {
  return (
    <>
      <b>{words.cut}</b>
      {words.at(endingOf(credit))}
      {full ? words.says(full) : full === null && words.complete}
    </>
  );
}

/** The words at which a credit ends, by which a person finds the place: its last two. */
function endingOf(credit: string): string {
  return credit.trim().split(/\s+/).slice(-2).join(' ');
}

interface MendProps {
  readonly flag: Flag;
  readonly saves: PictureSaves;
  /** the credit, whole, where the file says it */
  readonly full?: string | null | undefined;
}

/** What can be done about a flag at once. What is missing or over has to be given first. */
export function Mend({ flag, saves, full }: MendProps) {
  const { field, problem } = flag;
  if (problem === 'missing' || problem === 'expired') return null;
  const isCredit = field === 'credit' && problem === 'probably-cut';
  return (
    <div className="mends">
      {isCredit && full && (
        <ActButton busy={words.busy} act={() => saves.change({ credit: full })}>
          {words.useWhole}
        </ActButton>
      )}
      <ActButton
        variant={isCredit && full ? 'subtle' : 'default'}
        busy={words.busy}
        act={() => saves.change({ confirmed: [field as Confirmed] })}
      >
        {isCredit ? words.isWhole : words.isRight}
      </ActButton>
    </div>
  );
}
