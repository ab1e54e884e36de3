import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { sayProblem } from '../parts/notices.ts';
import { problemOf } from '../problem.ts';
import type { DeskPicture } from '../shapes.ts';
import { pictureChanged } from './picture-queries.ts';
import { type PictureFile, uploadPicture } from './upload.ts';

/** A file on its way into the library. */
export interface Upload {
  readonly key: number;
  readonly file: PictureFile;
  readonly standing: 'waiting' | 'sending' | 'reading' | 'done' | 'failed';
  /** how much has gone out, from 0 to 1 */
  readonly share: number;
  readonly picture: DeskPicture | null;
  /** the server's words, with the mend */
  readonly problem: string | null;
}

export interface Uploads {
  readonly lines: readonly Upload[];
  readonly add: (files: readonly PictureFile[]) => void;
  readonly again: (key: number) => void;
  /** takes away the lines of what has come to an end */
  readonly clear: () => void;
}

/** Sends files to the library, each with a line that says how far it is; `done` is told of each that has come in. */
export function useUploads(done: (picture: DeskPicture) => void = () => {}): Uploads {
  const client = useQueryClient();
  const [lines, setLines] = useState<readonly Upload[]>([]);
  const next = useRef(1);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const set = (key: number, change: Partial<Upload>) =>
    setLines((known) => known.map((line) => (line.key === key ? { ...line, ...change } : line)));
  const send = async (key: number, file: PictureFile) => {
    set(key, { standing: 'waiting', share: 0, problem: null });
    try {
      const picture = await uploadPicture(file, (share) =>
        set(key, { standing: share < 1 ? 'sending' : 'reading', share }),
      );
      set(key, { standing: 'done', share: 1, picture });
      void pictureChanged(client, picture);
      done(picture);
    } catch (error) {
      // Whoever has gone elsewhere in the desk meanwhile sees no line of it any more.
      if (!isShown.current) sayProblem(error);
      set(key, { standing: 'failed', problem: problemOf(error).message });
    }
  };
  const isUnderWay = lines.some(({ standing }) => standing !== 'done' && standing !== 'failed');
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnderWay]);
  return {
    lines,
    add: (files) => {
      const added = files.map((file): Upload => {
        const key = next.current;
        next.current += 1;
        return { key, file, standing: 'waiting', share: 0, picture: null, problem: null };
      });
      setLines((known) => [...known, ...added]);
      for (const { key, file } of added) void send(key, file);
    },
    again: (key) => {
      const line = lines.find((each) => each.key === key);
      if (line?.standing === 'failed') void send(key, line.file);
    },
    clear: () => setLines((known) => known.filter(({ standing }) => standing !== 'done' && standing !== 'failed')),
  };
}
