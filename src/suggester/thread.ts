import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadQuestion } from './reading-thread.ts';
import type { Found, Suggester, SuggesterInput } from './shapes.ts';

/** Milliseconds without a question after which the thread ends, and gives back its memory. */
const idleMs = 10 * 60_000;
const threadFile = new URL(`./reading-thread${extname(import.meta.url)}`, import.meta.url);

interface Waiting {
  readonly settle: (found: readonly Found[]) => void;
  readonly fail: (error: Error) => void;
}

// One thread for the whole process: more would take the machine's cores from those who read and write.
const waiting = new Map<number, Waiting>();
let thread: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let asked = 0;

/** The same suggester, which reads in a thread of its own: a long text keeps nobody else waiting. */
export function inThread({ name, version, languages }: Omit<Suggester, 'suggest'>): Suggester {
  return { name, version, languages, suggest: ask };
}

function ask(input: SuggesterInput): Promise<readonly Found[]> {
  clearTimeout(idle);
  thread ??= started();
  asked++;
  const question: ThreadQuestion = { id: asked, input };
  const answer = new Promise<readonly Found[]>((settle, fail) => {
    waiting.set(question.id, { settle, fail });
  });
  // A thread that nobody waits for does not keep the process.
  thread.ref();
  thread.postMessage(question);
  return answer;
}

function started(): Worker {
  const worker = new Worker(threadFile, { resourceLimits: { maxOldGenerationSizeMb: 1_024 } });
  worker.on('message', (answer: ThreadAnswer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('found' in answer) one?.settle(answer.found);
    else one?.fail(new Error(answer.problem));
    rest(worker);
  });
  worker.on('error', (error) => ended(worker, error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => ended(worker, new Error(`The suggester’s thread has ended (exit code ${code}).`)));
  return worker;
}

function rest(worker: Worker): void {
  if (waiting.size > 0) return;
  worker.unref();
  clearTimeout(idle);
  idle = setTimeout(() => {
    thread = null;
    worker.terminate().catch(() => undefined);
  }, idleMs);
  idle.unref();
}

/** Whoever waits for a thread that is gone is told so; the next question starts another. */
function ended(worker: Worker, error: Error): void {
  if (thread !== worker) return;
  thread = null;
  clearTimeout(idle);
  for (const { fail } of waiting.values()) fail(error);
  waiting.clear();
}
