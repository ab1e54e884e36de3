import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { sentenceOf } from '../parts/form-state.ts';
import { useLeavingQuestion } from '../parts/leaving-question.ts';
import { type Problem, problemOf } from '../problem.ts';
import type { DeskPicture, PictureChange } from '../shapes.ts';
import { pictureChanged } from './picture-queries.ts';
import { changesOf, namesOf, only, type Texts, without } from './typed-texts.ts';
import { textOf, type WordName, wordPlans } from './word-plan.ts';

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
  /** saves something that is not typed, with what is; rejects where that fails */
  readonly change: (change: PictureChange) => Promise<void>;
}

/** Milliseconds without a key after which what stands in a field is saved, though the cursor is still in it. */
const pause = 1_000;
const nothing: ReadonlyMap<string, string> = new Map();

/**
 * Saves what is typed when its field is left, and in a pause before that, one request after the other; what the server
 * refuses stays typed. While the cursor is in a field, nothing moves for what was saved: not its text, which the server
 * may have trimmed, and nothing around it.
 */
export function usePictureSaves(given: DeskPicture, saved: (picture: DeskPicture) => void = () => {}): PictureSaves {
  const { api } = useDesk();
  const client = useQueryClient();
  const [lastGiven, setLastGiven] = useState(given);
  const [picture, setPicture] = useState(given);
  if (given !== lastGiven) {
    setLastGiven(given);
    // What was saved here may be newer than what is handed in from outside.
    if (given.updatedAt >= picture.updatedAt) setPicture(given);
  }
  // A save goes on when the fields are gone, so that it reads what was typed from here and not from what was drawn.
  const typed = useRef<Texts>({});
  const [shown, setShown] = useState<Texts>({});
  const [isUnsaved, setUnsaved] = useState(false);
  const [lastTyped, setLastTyped] = useState<{ readonly name: WordName } | null>(null);
  // Where the cursor is, what is saved of that, and the picture with it: shown once the field is left.
  const writing = useRef<ReadonlySet<WordName>>(new Set());
  const saidBefore = useRef<Texts>({});
  const ahead = useRef<DeskPicture | null>(null);
  // Only a field that was left, or in which nobody types for a moment, is saved: half a word is nobody's caption.
  const left = useRef<ReadonlySet<WordName>>(new Set());
  const besides = useRef<PictureChange | null>(null);
  const working = useRef<Promise<Problem | null> | null>(null);
  const [standing, setStanding] = useState<PictureSaves['standing']>('still');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [problems, setProblems] = useState(nothing);

  const put = (texts: Texts) => {
    typed.current = texts;
    setShown({ ...saidBefore.current, ...texts });
    setUnsaved(Object.keys(texts).length > 0);
  };
  const showAhead = () => {
    const next = ahead.current;
    if (next === null) return;
    ahead.current = null;
    setPicture(next);
    void pictureChanged(client, next);
    saved(next);
  };
  const takeOver = (next: DeskPicture, sent: Texts) => {
    saidBefore.current = { ...saidBefore.current, ...only(sent, writing.current) };
    ahead.current = next;
    put(without(typed.current, sent));
    setProblems((known) => new Map([...known].filter(([field]) => !(field in sent))));
    setTrouble(null);
    if (writing.current.size === 0) showAhead();
  };
  const work = async () => {
    setStanding('saving');
    for (let known = ahead.current ?? picture; ; ) {
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
    return null;
  };
  const refuse = (error: unknown) => {
    const problem = problemOf(error);
    const { fields, message } = problem;
    const ofWords = fields.filter(({ field }) => field in wordPlans);
    // Half a value is not called wrong while it is being written.
    const ofLeft = ofWords.filter(({ field }) => !writing.current.has(field as WordName));
    setProblems(new Map(ofLeft.map((found) => [found.field, sentenceOf(found)])));
    // Where nothing is typed there is nothing to send again: whoever did something else is told of it there.
    const isWhole = ofWords.length < fields.length || fields.length === 0;
    setTrouble(isWhole && Object.keys(typed.current).length > 0 ? message : null);
    setStanding('still');
    left.current = new Set([...left.current].filter((name) => !ofWords.some(({ field }) => field === name)));
    return problem;
  };
  const attempt = async (): Promise<Problem | null> => {
    const before = left.current.size;
    const problem = await work().catch(refuse);
    // One field that is refused does not keep the others back.
    const isOneLess = left.current.size < before && namesOf(only(typed.current, left.current)).length > 0;
    return problem !== null && isOneLess ? ((await attempt()) ?? problem) : problem;
  };
  const save = () => {
    working.current ??= attempt().finally(() => {
      working.current = null;
    });
    return working.current;
  };
  const saveAll = async () => {
    left.current = new Set(namesOf(typed.current));
    if (left.current.size > 0) await save();
  };
  useLeavingQuestion(standing === 'saving' || isUnsaved);
  const saveBehind = useEffectEvent(() => {
    writing.current = new Set();
    showAhead();
    void saveAll();
  });
  useEffect(() => () => saveBehind(), []);
  const saveInPause = useEffectEvent((name: WordName) => {
    if (typed.current[name] === undefined || !writing.current.has(name)) return;
    left.current = new Set([...left.current, name]);
    void save();
  });
  useEffect(() => {
    // The digits of a day are other days until the last of them.
    if (lastTyped === null || wordPlans[lastTyped.name].kind === 'day') return undefined;
    const waiting = setTimeout(() => saveInPause(lastTyped.name), pause);
    return () => clearTimeout(waiting);
  }, [lastTyped]);

  return {
    picture,
    standing,
    trouble,
    problems,
    textOf: (name) => shown[name] ?? textOf(picture, name),
    isTyped: (name) => shown[name] !== undefined && shown[name] !== textOf(picture, name),
    type: (name, text) => {
      left.current = new Set([...left.current].filter((other) => other !== name));
      writing.current = new Set([...writing.current, name]);
      setLastTyped({ name });
      setStanding((now) => (now === 'saved' ? 'still' : now));
      put({ ...typed.current, [name]: text });
      if (problems.has(name)) setProblems(new Map([...problems].filter(([field]) => field !== name)));
    },
    leave: async (name) => {
      writing.current = new Set([...writing.current].filter((other) => other !== name));
      saidBefore.current = only(saidBefore.current, writing.current);
      put(typed.current);
      showAhead();
      if (typed.current[name] === undefined) return;
      left.current = new Set([...left.current, name]);
      await save();
    },
    saveAll,
    change: async (change) => {
      besides.current = { ...besides.current, ...change };
      const problem = await save();
      showAhead();
      if (problem !== null) throw problem;
    },
  };
}
