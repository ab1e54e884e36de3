import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { say } from '../parts/notices.ts';
import type { DeskFields, RevisionLine } from '../shapes.ts';
import { mustBeFree } from './must-be-free.ts';

const words = {
  ask: 'Restore …',
  title: (number: number) => `Restore revision ${String(number)}?`,
  saved: (by: string) => ` by ${by}`,
  about:
    'Its words and fields become the story’s newest revision. Nothing is deleted: the revision that is the newest now stays in the history, and what you have just typed is kept as one, too.',
  public: 'Readers see no change until the story is published again.',
  restore: 'Restore',
  restoring: 'Restoring …',
  keep: 'Leave it as it is',
  note: (number: number) => `Revision ${String(number)} again`,
  done: (number: number) => `The story is as it was in revision ${String(number)}.`,
} as const;

interface RestoreProps {
  readonly story: string;
  readonly revision: RevisionLine;
  readonly settle: () => Promise<string>;
  readonly put: (fields: DeskFields, note: string) => Promise<void>;
}

/** Goes back to a revision, after a question, and loses nothing by it. */
export function RestoreButton({ story, revision, settle, put }: RestoreProps) {
  const { api } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const { number } = revision;
  const restore = async () => {
    await settle();
    await mustBeFree(api, story);
    const { fields } = await api.history.revision(story, revision.id);
    await put(fields, words.note(number));
    setAsking(false);
    say(words.done(number));
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.ask}</Button>
      {isAsking && (
        <Dialog title={words.title(number)} close={() => setAsking(false)}>
          <p>
            <NewsroomMoment at={revision.savedAt} />
            {words.saved(revision.savedBy)}
          </p>
          <p>{words.about}</p>
          <p className="quiet">{words.public}</p>
          <div className="acts">
            <ActButton variant="filled" busy={words.restoring} act={restore}>
              {words.restore}
            </ActButton>
            <Button onClick={() => setAsking(false)}>{words.keep}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
