import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { say } from '../parts/notices.ts';
import type { ConfirmedParts } from './confirmed-entry.tsx';

const words = {
  were: 'Confirmed were these words:',
  now: 'The words now read:',
  lost: 'Its words no longer stand in the story. Put them back into the text, attribute other words, or withdraw it.',
  take: 'Take the new words',
  taking: 'Taking them …',
  back: 'Put the old ones back',
  putting: 'Putting them back …',
  taken: 'The new words are on the record.',
  isBack: 'The old words stand in the text again.',
} as const;

type Asked = Pick<ConfirmedParts, 'statement' | 'acts' | 'mayWrite' | 'putBack'>;

/** Asks what is to be done where the words of a statement have changed, and says where they are gone. */
export function AnchorQuestion({ statement, acts, mayWrite, putBack }: Asked) {
  const { api } = useDesk();
  const { id, anchor, state, text, found } = statement;
  if (state !== 'confirmed' || (anchor !== 'changed' && anchor !== 'lost')) return null;
  const isChanged = anchor === 'changed' && found !== null;
  return (
    <div className="record-asks">
      <p>{words.were}</p>
      <p className="record-quote" dir="auto">
        <del>{text}</del>
      </p>
      {isChanged ? (
        <>
          <p>{words.now}</p>
          <p className="record-quote" dir="auto">
            <ins>{found.map(({ exact }) => exact).join(' … ')}</ins>
          </p>
        </>
      ) : (
        <p>{words.lost}</p>
      )}
      {mayWrite && isChanged && (
        <div className="acts">
          <ActButton
            busy={words.taking}
            act={async () => {
              await acts.does(api.record.confirm(id, { takeNewWords: true }));
              await acts.again();
              say(words.taken);
            }}
          >
            {words.take}
          </ActButton>
          <ActButton
            variant="subtle"
            busy={words.putting}
            act={async () => {
              await putBack(statement);
              say(words.isBack);
            }}
          >
            {words.back}
          </ActButton>
        </div>
      )}
    </div>
  );
}
