import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { type Problem, problemOf } from '../problem.ts';

/** Milliseconds without a change after which it is looked at. */
const pause = 400;

/** What is looked at before it is kept. */
export interface Trial<Seen> {
  /** what was last in order; null: nothing yet */
  readonly seen: Seen | null;
  /** why what stands in the form now cannot be shown */
  readonly problem: Problem | null;
  /** says that something in the form is different */
  readonly touch: () => void;
}

/** Looks at what a form holds, at once and again after each change: the answer to the last question counts. */
export function useTrial<Seen>(look: () => Promise<Seen>): Trial<Seen> {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const lastLook = useRef(look);
  lastLook.current = look;
  const asked = useRef(0);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    try {
      const answer = await lastLook.current();
      if (mine !== asked.current) return;
      setSeen(answer);
      setProblem(null);
    } catch (error) {
      if (mine === asked.current) setProblem(problemOf(error));
    }
  }, []);
  const touch = useCallback(() => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void ask(), pause);
  }, [ask]);
  useEffect(() => {
    void ask();
    return () => clearTimeout(waiting.current);
  }, [ask]);
  return { seen, problem, touch };
}

/** By which fields that hold what they have in no control of the browser's say that it is different. */
export const TouchContext = createContext<() => void>(() => undefined);

/** Says that something is different whenever the value is another one. */
export function useTouchAt(value: unknown): void {
  const touch = useContext(TouchContext);
  const last = useRef(value);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    touch();
  }, [value, touch]);
}
