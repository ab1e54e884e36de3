import { useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { say } from '../parts/notices.ts';
import { Problem } from '../problem.ts';
import type { CommentInContext, DecisionAnswer, DecisionAsked } from '../shapes.ts';
import { commentsChanged } from './comment-queries.ts';
import { actionOf, type Decision, doneWords } from './decision-words.ts';

const words = { picked: 'Picked out for readers.', unpicked: 'Picked out no longer.', undone: 'Undone.' } as const;

/** What is done with one comment on its own page. Each rejects with the reason where the server refuses. */
export interface OneComment {
  readonly decide: (decision: Decision, reason: string | null) => Promise<void>;
  readonly pick: () => Promise<void>;
  readonly undo: (decision: string) => Promise<void>;
}

/** Decides upon one comment, and shows everything again that this has changed. */
export function useOneComment({ comment }: CommentInContext): OneComment {
  const { api } = useDesk();
  const client = useQueryClient();
  const { id, state, isPick } = comment;
  const after = async (asked: Promise<DecisionAnswer>, said: string) => {
    const { results } = await asked;
    await commentsChanged(client);
    const [problem] = results.flatMap((result) => result.problem ?? []);
    if (problem !== undefined) throw new Problem(409, problem);
    say(said);
  };
  const ask = (action: DecisionAsked['action'], reason: string | null = null) =>
    api.comments.decide({ comments: [{ id, state }], action, reason });
  return {
    decide: async (decision, reason) => {
      const action = actionOf(decision, comment);
      if (action !== null) await after(ask(action, reason), `${doneWords(decision, [comment])}.`);
    },
    pick: () => after(ask(isPick ? 'unpick' : 'pick'), isPick ? words.unpicked : words.picked),
    undo: (decision) => after(api.comments.undo(decision), words.undone),
  };
}
