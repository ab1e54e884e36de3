import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { sentenceOf } from '../parts/form-state.ts';
import { problemOf } from '../problem.ts';
import type { DeskPicture, PictureChange } from '../shapes.ts';
import { pictureChanged } from './picture-queries.ts';
import { changeOf, textOf, type WordName, wordPlans } from './word-plan.ts';

type Texts = Readonly<Partial<Record<WordName, string>>>;

/** A picture whose words save themselves, and what is typed and not saved yet. */
export interface PictureSaves {
  /** as it is known now */
  readonly picture: DeskPicture;
  readonly standing: 'still' | 'saving' | 'saved';
  /** why nothing could be saved, where that is not the matter of one field */
  readonly trouble: string | null;
  readonly problems: ReadonlyMap<string, string>;
  readonly textOf: (name: WordName) => string;
  readonly isTyped: (name: WordName) => boolean;
  readonly type: (name: WordName, text: string) => void;
  /** saves the field that is left, where something was typed in it */
  readonly leave: (name: WordName) => Promise<void>;
  /** saves everything that is typed */
  readonly saveAll: () => Promise<void>;
  /** saves something that is not typed, with what is */
  readonly change: (change: PictureChange) => Promise<void>;
}

const nothing: ReadonlyMap<string, string> = new Map();

/** Saves what is typed when its field is left, one request after the other; what the server refuses stays typed. */
export function usePictureSaves(given: DeskPicture, saved: (picture: DeskPicture) => void): PictureSaves {
  const { api } = useDesk();
  const client = useQueryClient();
  const [newest, setNewest] = useState(given);
  const picture = given.updatedAt >= newest.updatedAt ? given : newest;
  // A save goes on when the fields are gone, so that it reads what was typed from here and not from what was drawn.
  const typed = useRef<Texts>({});
  const [shown, setShown] = useState<Texts>({});
  // Only a field that was left is saved: half a word is nobody's caption.
  const left = useRef<ReadonlySet<WordName>>(new Set());
  const besides = useRef<PictureChange | null>(null);
  const working = useRef<Promise<void> | null>(null);
  const [standing, setStanding] = useState<PictureSaves['standing']>('still');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [problems, setProblems] = useState(nothing);

  const put = (texts: Texts) => {
    typed.current = texts;
    setShown(texts);
  };
  const takeOver = (next: DeskPicture, sent: Texts) => {
    put(without(typed.current, sent));
    setNewest(next);
    setProblems(nothing);
    setTrouble(null);
    void pictureChanged(client, next);
    saved(next);
  };
  const work = async () => {
    setStanding('saving');
    for (let known = picture; ; ) {
      const sent = only(typed.current, left.current);
      const same = only(sent, new Set(namesOf(sent).filter((name) => textOf(known, name) === sent[name])));
      put(without(typed.current, same));
      const change = changesOf(without(sent, same), besides.current);
      besides.current = null;
      if (Object.keys(change).length === 0) break;
      known = await api.pictures.change(known.id, change);
      takeOver(known, sent);
    }
    setStanding('saved');
  };
  const refuse = (error: unknown) => {
    const { fields, message } = problemOf(error);
    const ofWords = fields.filter(({ field }) => field in wordPlans);
    setProblems(new Map(ofWords.map((problem) => [problem.field, sentenceOf(problem)])));
    setTrouble(ofWords.length < fields.length || fields.length === 0 ? message : null);
    setStanding('still');
  };
  const save = () => {
    working.current ??= work()
      .catch(refuse)
      .finally(() => {
        working.current = null;
      });
    return working.current;
  };
  const saveAll = async () => {
    left.current = new Set(namesOf(typed.current));
    if (left.current.size > 0) await save();
  };
  useLeavingQuestion(standing === 'saving' || Object.keys(shown).length > 0);
  const saveBehind = useEffectEvent(() => void saveAll());
  useEffect(() => () => saveBehind(), []);

  return {
    picture,
    standing,
    trouble,
    problems,
    textOf: (name) => shown[name] ?? textOf(picture, name),
    isTyped: (name) => shown[name] !== undefined && shown[name] !== textOf(picture, name),
    type: (name, text) => {
      left.current = new Set([...left.current].filter((other) => other !== name));
      put({ ...typed.current, [name]: text });
      if (problems.has(name)) setProblems(new Map([...problems].filter(([field]) => field !== name)));
    },
    leave: async (name) => {
      if (typed.current[name] === undefined) return;
      left.current = new Set([...left.current, name]);
      await save();
    },
    saveAll,
    change: async (change) => {
      besides.current = { ...besides.current, ...change };
      await save();
    },
  };
}

function namesOf(texts: Texts): readonly WordName[] {
  return Object.keys(texts) as WordName[];
}

function only(texts: Texts, names: ReadonlySet<WordName>): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => names.has(name as WordName)));
}

/** What was not sent, or has been typed on since. */
function without(texts: Texts, sent: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([name, text]) => sent[name as WordName] !== text));
}

function changesOf(texts: Texts, besides: PictureChange | null): PictureChange {
  return Object.assign({}, ...namesOf(texts).map((name) => changeOf(name, texts[name] ?? '')), besides);
}

/** While something is not saved, the browser asks before the page is left. */
function useLeavingQuestion(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isWanted]);
}
