import { parentPort } from 'node:worker_threads';
import { loadSuggester } from './loading.ts';
import type { Found, SuggesterInput } from './shapes.ts';

/** A text to be read; `id` names the answer. */
export interface ThreadQuestion {
  readonly id: number;
  readonly input: SuggesterInput;
}

export type ThreadAnswer =
  | { readonly id: number; readonly found: readonly Found[] }
  | { readonly id: number; readonly problem: string };

/** The thread's own end: answers one question after the other. */
parentPort?.on('message', ({ id, input }: ThreadQuestion) => {
  parentPort?.postMessage(answerOf(id, input));
});

function answerOf(id: number, input: SuggesterInput): ThreadAnswer {
  try {
    return { id, found: loadSuggester(input.language)?.suggest(input) ?? [] };
  } catch (error) {
    return { id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
