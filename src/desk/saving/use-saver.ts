import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../desk-context.ts';
import { useLeavingQuestion } from '../parts/leaving-question.ts';
import { problemOf } from '../problem.ts';
import { useMe } from '../session.ts';
import type { DeskFields, DeskStory, SavedRevision } from '../shapes.ts';
import { storiesChanged } from '../stories/list-queries.ts';
import { notesLeaving, tellWordsLeft } from './leaving.ts';
import { makeSaver, type Saver, type Standing } from './saver.ts';
import { forgetWords, keepWords, markOpen } from './words-buffer.ts';
import { beginWriting } from './writing.ts';

/** The words of a story on their way to the server. */
export interface Saving {
  readonly saver: Saver;
  readonly standing: Standing;
  /** false: this browser keeps nothing, so that the page must stay open until the words are on the server */
  readonly isKept: boolean;
  /** what the newest save was answered; null before the first */
  readonly answer: SavedRevision | null;
}

/** Saves what is written in an editor for as long as it stands on the screen. `take` gives the words as they are now. */
export function useSaver(story: DeskStory, take: () => DeskFields): Saving {
  const { api } = useDesk();
  const { id: accountId } = useMe();
  const client = useQueryClient();
  const latest = useRef(take);
  latest.current = take;
  // Whoever signs in in another tab meanwhile is not the one who wrote here.
  const [read] = useState({ accountId, storyId: story.line.id, basedOn: story.revisionId });
  const mounts = useRef(0);
  const [key] = useState(() => crypto.randomUUID());
  const [isKept, setKept] = useState(true);
  const [answer, setAnswer] = useState<SavedRevision | null>(null);
  const saver = useMemo(
    () =>
      makeSaver({
        basedOn: read.basedOn,
        take: () => latest.current(),
        send: (words) => api.story.save(read.storyId, { ...words, writer: key, accountId: read.accountId }),
        keep: (words) =>
          keepWords({ ...words, key, accountId: read.accountId, storyId: read.storyId, at: Date.now() }).then(
            () => setKept(true),
            () => setKept(false),
          ),
        forget: () => forgetWords(key).catch(() => undefined),
        saved: (given) => {
          setAnswer(given);
          void client.invalidateQueries({ queryKey: ['story', read.storyId], refetchType: 'none' });
          void storiesChanged(client);
        },
      }),
    [api, client, key, read],
  );
  useEffect(() => {
    // React may take an editor off and put it back at once (StrictMode): then it has not left.
    mounts.current += 1;
    const mount = mounts.current;
    saver.setStopped(false);
    const release = markOpen(key);
    const stopWriting = beginWriting();
    const leave = () => saver.keepNow();
    const back = () => saver.again();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    addEventListener('online', back);
    addEventListener('focus', back);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('online', back);
      removeEventListener('focus', back);
      stopWriting();
      saver.keepNow();
      letGoOf(read.storyId, saver, () => {
        if (mounts.current === mount) saver.setStopped(true);
        release();
      });
    };
  }, [saver, key, read]);
  const standing = useSyncExternalStore(saver.listen, saver.standing);
  useLeavingQuestion(standing.kind !== 'saved');
  return { saver, standing, isKept, answer };
}

/** The last words of an editor that has left the screen go out once more; what does not arrive stays for `sendLeft`. */
function letGoOf(storyId: string, saver: Saver, stop: () => void): void {
  const fail = (reason: unknown) => {
    stop();
    tellWordsLeft(problemOf(reason));
  };
  notesLeaving(storyId, saver.settle().then(stop, fail));
}
