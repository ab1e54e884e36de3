import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { type Problem, problemOf } from '../problem.ts';
import type { DeskFields, SuggestAsked, Suggestion } from '../shapes.ts';
import { textIn } from './text-places.ts';

/** Milliseconds without a change of the words after which the server is asked what they say. */
const pause = 1_500;

interface Suggested {
  /** null: nothing was answered yet */
  readonly suggestions: readonly Suggestion[] | null;
  /** false: there is no suggester for this language */
  readonly readsLanguage: boolean;
  /** why they could not be had; what was answered before stays */
  readonly problem: Problem | null;
  /** asks at once, since something else than the words has changed */
  readonly again: () => void;
}

type Words = Pick<DeskFields, 'headline' | 'standfirst' | 'language'>;

interface SuggestionsWanted {
  readonly storyId: string;
  readonly words: Words;
  /** also beliefs, wishes, plans and orders */
  readonly beliefs: boolean;
  readonly isOn: boolean;
}

/**
 * Statements that a story's words may hold, as they stand in the editor. The server is asked after a pause in writing,
 * and never twice at a time. `isOn` false asks nothing: whoever only looks on decides nothing.
 */
export function useSuggestions(editor: Editor | null, { storyId, words, beliefs, isOn }: SuggestionsWanted): Suggested {
  const { api } = useDesk();
  const [answer, setAnswer] = useState<Omit<Suggested, 'again'>>({
    suggestions: null,
    readsLanguage: true,
    problem: null,
  });
  const latest = useRef({ words, beliefs });
  latest.current = { words, beliefs };
  const changed = useRef<(isAtOnce?: boolean) => void>(() => undefined);
  useEffect(() => {
    if (editor === null || !isOn) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isAsking = false;
    let isWanted = false;
    let isForced = false;
    let isGone = false;
    let answered = '';
    const ask = async () => {
      if (editor.isDestroyed) return;
      const asked = { ...askedOf(editor, latest.current.words), beliefs: latest.current.beliefs };
      const said = JSON.stringify([
        asked.headline,
        asked.standfirst,
        asked.language,
        asked.beliefs,
        textIn(editor.state.doc),
      ]);
      if (said === answered && !isForced) return;
      isAsking = true;
      isForced = false;
      try {
        const { suggestions, readsLanguage } = await api.record.suggest(storyId, asked);
        answered = said;
        if (!isGone) setAnswer({ suggestions, readsLanguage, problem: null });
      } catch (error) {
        if (!isGone) setAnswer((before) => ({ ...before, problem: problemOf(error) }));
      } finally {
        isAsking = false;
        if (isWanted && !isGone) wait(pause);
        isWanted = false;
      }
    };
    const wait = (time: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (isAsking) isWanted = true;
        else void ask();
      }, time);
    };
    changed.current = (isAtOnce = false) => {
      isForced ||= isAtOnce;
      wait(isAtOnce ? 0 : pause);
    };
    const typed = () => wait(pause);
    editor.on('update', typed);
    wait(0);
    return () => {
      isGone = true;
      clearTimeout(timer);
      editor.off('update', typed);
      changed.current = () => undefined;
    };
  }, [api, editor, isOn, storyId]);
  const { headline, standfirst, language } = words;
  // Not of the text, but of the words above it; at the first look they are asked with it.
  const above = JSON.stringify([headline, standfirst, language, beliefs]);
  const asked = useRef(above);
  useEffect(() => {
    if (asked.current !== above) changed.current();
    asked.current = above;
  }, [above]);
  const again = useCallback(() => changed.current(true), []);
  return { ...answer, again };
}

function askedOf({ state }: Editor, { headline, standfirst, language }: Words): SuggestAsked {
  return { headline, standfirst, document: state.doc.toJSON() as SuggestAsked['document'], language };
}
