import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { problemOf } from '../problem.ts';
import type { DecisionAnswer, DecisionAsked, DeskComment } from '../shapes.ts';
import type { CommentsAsked } from './comment-api.ts';
import { commentsChanged, countsAre, leaveList } from './comment-queries.ts';
import { actionOf, type Decision, doneWords } from './decision-words.ts';

/** What was decided last, and whether it can be undone. */
export interface Told {
  readonly words: string;
  readonly isRefused: boolean;
  readonly canUndo: boolean;
}

export interface Decisions {
  /** comments upon which a decision is on its way: they have left the list already */
  readonly away: ReadonlySet<string>;
  readonly told: Told | null;
  readonly decide: (decision: Decision, comments: readonly DeskComment[], reason: string | null) => void;
  /** undoes the last decision that stands; gives the comments that come back */
  readonly undo: () => Promise<readonly string[]>;
}

interface Taken {
  readonly ids: readonly string[];
  readonly words: string;
  /** by which it is undone; there are several where not all of the comments stood the same */
  readonly undos: Promise<readonly string[]>;
}

const words = {
  undone: (what: string) => `Undone. ${what}`,
  undoing: 'Undoing …',
  nothing: 'There is nothing to undo.',
  refused: (name: string, why: string) => `${name}: ${why}`,
  others: (count: number) => (count === 1 ? 'And one more was not done.' : `And ${count} more were not done.`),
} as const;

/** Decides upon comments: each leaves the list at once, and is put back with the reason where the server refuses. */
export function useDecisions(asked: CommentsAsked): Decisions {
  const { api } = useDesk();
  const client = useQueryClient();
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<Told | null>(null);
  const taken = useRef<Taken[]>([]);
  const canUndo = () => taken.current.length > 0;
  const tell = (said: string, isRefused = false) => setTold({ words: said, isRefused, canUndo: canUndo() });

  const decide: Decisions['decide'] = (decision, comments, reason) => {
    const groups = grouped(decision, comments);
    const ids = groups.flatMap(({ of }) => of.map(({ id }) => id));
    if (ids.length === 0) return;
    setAway((before) => new Set([...before, ...ids]));
    const send = async () => {
      const answers: DecisionAnswer[] = [];
      try {
        for (const { action, of } of groups) {
          const states = of.map(({ id, state }) => ({ id, state }));
          answers.push(await api.comments.decide({ comments: states, action, reason }));
        }
      } catch (error) {
        tell(problemOf(error).message, true);
      }
      const results = answers.flatMap((answer) => answer.results);
      const refused = results.filter(({ isDone }) => !isDone);
      if (refused.length > 0) tell(refusalOf(refused, comments), true);
      const last = answers.at(-1);
      if (last) countsAre(client, last.counts);
      // What somebody else has decided meanwhile is no longer here either.
      const gone = results.filter(({ id, isDone, state }) => isDone || state !== stateOf(comments, id));
      await leaveList(client, asked, new Set(gone.map(({ id }) => id)));
      setAway((before) => new Set([...before].filter((id) => !ids.includes(id))));
      return answers.flatMap(({ bulkId }) => bulkId ?? []);
    };
    const said = doneWords(decision, comments);
    const one: Taken = { ids, words: said, undos: send() };
    taken.current.push(one);
    void one.undos.then((undos) => {
      // Where nothing was done, nothing can be undone.
      if (undos.length > 0) return;
      taken.current = taken.current.filter((other) => other !== one);
      setTold((now) => now && { ...now, canUndo: canUndo() });
    });
    tell(said);
  };

  const undo = async () => {
    const last = taken.current.pop();
    if (last === undefined) {
      tell(words.nothing);
      return [];
    }
    tell(words.undoing);
    try {
      const answers: DecisionAnswer[] = [];
      for (const id of await last.undos) answers.push(await api.comments.undo(id));
      const refused = answers.flatMap(({ results }) => results).filter(({ isDone }) => !isDone);
      if (refused.length > 0) tell(refused.map(({ problem }) => problem).join(' '), true);
      else tell(words.undone(last.words));
      await commentsChanged(client);
    } catch (error) {
      taken.current.push(last);
      tell(problemOf(error).message, true);
    }
    return last.ids;
  };
  return { away, told, decide, undo };
}

/** Comments by what is to be done with them: what stands and was reported is kept, what waits is shown. */
function grouped(decision: Decision, comments: readonly DeskComment[]) {
  const groups = new Map<DecisionAsked['action'], DeskComment[]>();
  for (const comment of comments) {
    const action = actionOf(decision, comment);
    if (action !== null) groups.set(action, [...(groups.get(action) ?? []), comment]);
  }
  return [...groups].map(([action, of]) => ({ action, of }));
}

function stateOf(comments: readonly DeskComment[], id: string): DeskComment['state'] | undefined {
  return comments.find((comment) => comment.id === id)?.state;
}

function refusalOf(refused: DecisionAnswer['results'], comments: readonly DeskComment[]): string {
  const [first, ...others] = refused;
  const name = comments.find(({ id }) => id === first?.id)?.name ?? '';
  const one = words.refused(name, first?.problem ?? '');
  return others.length === 0 ? one : `${one} ${words.others(others.length)}`;
}
