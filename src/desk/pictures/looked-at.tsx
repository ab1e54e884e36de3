import { ActButton } from '../parts/buttons.tsx';
import type { PictureChange } from '../shapes.ts';
import { Mend } from './flag-notes.tsx';
import type { PictureSaves } from './picture-saves.ts';
import { wordPlans } from './word-plan.ts';

const words = {
  none: 'Nothing about it needs a look.',
  some: (count: number) => (count === 1 ? 'One thing needs a look.' : `${count} things need a look.`),
  atFields: 'Each is said at its field.',
  all: 'I have looked: all of it is right',
  busy: 'Saving …',
} as const;

/** What of a picture is to be looked at, and the word of a person that they have. */
export function LookedAt({ saves }: { readonly saves: PictureSaves }) {
  const { flags } = saves.picture;
  if (flags.length === 0) return <p className="quiet">{words.none}</p>;
  const open = flags.filter(({ problem }) => problem !== 'missing' && problem !== 'expired');
  const elsewhere = open.filter(({ field }) => !(field in wordPlans));
  const fields = [...new Set(open.map(({ field }) => field))] as NonNullable<PictureChange['confirmed']>;
  return (
    <div className="looks">
      <p>
        <b>{words.some(flags.length)}</b> {elsewhere.length < flags.length && words.atFields}
      </p>
      {elsewhere.map((flag) => (
        <div key={`${flag.field} ${flag.problem}`}>
          <p className="to-look-at">{flag.message}</p>
          <Mend flag={flag} saves={saves} />
        </div>
      ))}
      {open.length > 1 && (
        <div>
          <ActButton busy={words.busy} act={() => saves.change({ confirmed: fields })}>
            {words.all}
          </ActButton>
        </div>
      )}
    </div>
  );
}
