/** The way into the darkroom: hands jobs to its process one at a time and gives up on those that take too much. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DarkroomQuestion, DarkroomWord } from './darkroom-child.ts';
import type { DarkroomJob, DarkroomResult, Look } from './darkroom-jobs.ts';
import type { Readings } from './metadata.ts';
import { refuse } from './refusals.ts';
import type { Developed, Order } from './renditions.ts';
import type { PictureFormat, PictureProblem } from './shapes.ts';

/** What the darkroom answers, and the most memory its process held while at it. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value; readonly peakBytes: number }
  | { readonly ok: false; readonly problem: PictureProblem; readonly peakBytes: number };

interface Limits {
  readonly timeMs: number;
  /** bytes of resident memory */
  readonly memory: number;
}

interface Task {
  readonly job: DarkroomJob;
  readonly limits: Limits;
  readonly signal: AbortSignal | null;
  readonly settle: (reply: Reply) => void;
  readonly fail: (error: unknown) => void;
}

interface Reply {
  readonly result: DarkroomResult;
  readonly peakBytes: number;
  /** the process ended over this picture, by a crash or for want of memory */
  readonly isFatal: boolean;
}

const megabyte = 1024 * 1024;
const lookLimits: Limits = { timeMs: 10_000, memory: 300 * megabyte };
const developLimits: Limits = { timeMs: 30_000, memory: 400 * megabyte };
/** A process that holds more than this after its work has lost memory to fragmentation and is replaced by a new one. */
const mostAtRest = 180 * megabyte;
const startLimitMs = 20_000;
const idleMs = 10_000;
const childFile = fileURLToPath(new URL(`./darkroom-child${extname(import.meta.url)}`, import.meta.url));

// One darkroom for the whole process: what it rations are the machine's memory and cores.
const urgent: Task[] = [];
const patient: Task[] = [];
let child: ChildProcess | null = null;
let isWorking = false;
let idle: NodeJS.Timeout | undefined;

/** Reads size and embedded metadata. `language` (BCP 47) picks among language alternatives. */
export async function lookAt(file: string, format: PictureFormat, language: string): Promise<Answer<Look>> {
  const { result, peakBytes } = await ask({ kind: 'look', file, format, language }, lookLimits, urgent, null);
  if (result.kind === 'look') return { ok: true, value: result.look, peakBytes };
  return { ok: false, problem: problemOf(result), peakBytes };
}

/** Reads what each block of embedded metadata says, without deciding between them. */
export async function readMetadata(file: string, format: PictureFormat, language: string): Promise<Answer<Readings>> {
  const { result, peakBytes } = await ask({ kind: 'read', file, format, language }, lookLimits, urgent, null);
  if (result.kind === 'read') return { ok: true, value: result.readings, peakBytes };
  return { ok: false, problem: problemOf(result), peakBytes };
}

/** Makes renditions for somebody who waits for them. */
export function developNow(file: string, order: Order): Promise<Answer<Developed>> {
  return develop({ kind: 'develop', file, order }, urgent, null);
}

/** Makes renditions once nobody waits for others. Rejects with the signal's reason when it is aborted. */
export function developLater(file: string, order: Order, signal: AbortSignal): Promise<Answer<Developed>> {
  return develop({ kind: 'develop', file, order }, patient, signal);
}

async function develop(job: DarkroomJob, queue: Task[], signal: AbortSignal | null): Promise<Answer<Developed>> {
  const { result, peakBytes } = await ask(job, developLimits, queue, signal);
  if (result.kind === 'develop') return { ok: true, value: result.developed, peakBytes };
  return { ok: false, problem: problemOf(result), peakBytes };
}

function problemOf(result: DarkroomResult): PictureProblem {
  return result.kind === 'refused' ? result.problem : refuse('broken');
}

function ask(job: DarkroomJob, limits: Limits, queue: Task[], signal: AbortSignal | null): Promise<Reply> {
  return new Promise((settle, fail) => {
    queue.push({ job, limits, signal, settle, fail });
    if (!isWorking) void work();
  });
}

async function work(): Promise<void> {
  isWorking = true;
  clearTimeout(idle);
  for (let task = next(); task !== undefined; task = next()) {
    try {
      task.signal?.throwIfAborted();
      const wasUsed = child !== null;
      child ??= await start();
      let reply = await perform(child, task);
      // What earlier work has left behind must not count against this picture.
      if (wasUsed && reply.isFatal) {
        child = await start();
        reply = await perform(child, task);
      }
      task.settle(reply);
    } catch (error) {
      task.fail(error);
    }
  }
  isWorking = false;
  idle = setTimeout(leave, idleMs).unref();
}

/** Forgotten at once, so that no picture is handed to a process on its way out. */
function leave(): void {
  child?.kill();
  child = null;
}

function next(): Task | undefined {
  return urgent.shift() ?? patient.shift();
}

/**
 * The child gets none of the environment, whose secrets are no business of a process that reads strangers' bytes, and
 * none of this process's own flags. It does not keep this process alive while it is idle.
 */
async function start(): Promise<ChildProcess> {
  const started = fork(childFile, [], {
    env: { MALLOC_ARENA_MAX: '2' },
    execArgv: ['--max-old-space-size=192'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const forget = () => {
    if (child === started) child = null;
  };
  started.on('exit', forget).on('error', forget);
  const word = await listen(started, startLimitMs, null);
  if (word.kind === 'ready') return started;
  started.kill('SIGKILL');
  const reason = word.kind === 'cannot-start' ? word.reason : word.kind;
  throw new Error(`The process that decodes pictures did not start: ${reason}`);
}

async function perform(started: ChildProcess, { job, limits, signal }: Task): Promise<Reply> {
  started.ref();
  started.channel?.ref();
  started.send({ job, memoryLimit: limits.memory } satisfies DarkroomQuestion);
  const word = await listen(started, limits.timeMs, signal);
  started.unref();
  started.channel?.unref();
  signal?.throwIfAborted();
  switch (word.kind) {
    case 'answer':
      if (word.restBytes > mostAtRest) await end(started);
      return { result: word.result, peakBytes: word.peakBytes, isFatal: false };
    case 'out-of-time':
      return refusal('too-slow', 0, false);
    case 'out-of-memory':
      return refusal('too-hungry', limits.memory, true);
    case 'ready':
    case 'gone':
      return refusal('broken', 0, true);
    case 'failed':
      throw new Error(`The picture could not be worked on: ${word.reason}`);
    case 'cannot-start':
      throw new Error(`The process that decodes pictures cannot be reached: ${word.reason}`);
  }
}

function refusal(problem: 'too-slow' | 'too-hungry' | 'broken', peakBytes: number, isFatal: boolean): Reply {
  return { result: { kind: 'refused', problem: refuse(problem) }, peakBytes, isFatal };
}

async function end(started: ChildProcess): Promise<void> {
  started.ref();
  const gone = once(started, 'exit');
  started.kill('SIGKILL');
  await gone;
}

type Heard = DarkroomWord | { readonly kind: 'gone' } | { readonly kind: 'out-of-time' };

/** The child's next word. A child that takes too long or whose work is no longer wanted is ended first. */
function listen(started: ChildProcess, timeMs: number, signal: AbortSignal | null): Promise<Heard> {
  return new Promise((resolve) => {
    let ended: Heard = { kind: 'gone' };
    const end = (why: Heard) => {
      ended = why;
      started.kill('SIGKILL');
    };
    const clock = setTimeout(() => end({ kind: 'out-of-time' }), timeMs);
    const stop = () => end({ kind: 'gone' });
    const onWord = (word: DarkroomWord) => {
      // Its process ends itself after this word; the next task must not meet it on its way out.
      if (word.kind === 'out-of-memory') ended = word;
      else finish(word);
    };
    const onExit = () => finish(ended);
    const onError = (error: Error) => {
      // A process that is there, and that a job could not be written to, is on its way out: its exit is waited for.
      if (started.pid === undefined) finish({ kind: 'cannot-start', reason: error.message });
      else end({ kind: 'gone' });
    };
    const finish = (heard: Heard) => {
      clearTimeout(clock);
      signal?.removeEventListener('abort', stop);
      started.off('message', onWord).off('exit', onExit).off('error', onError);
      resolve(heard);
    };
    signal?.addEventListener('abort', stop);
    started.on('message', onWord).on('exit', onExit).on('error', onError);
    if (started.exitCode !== null || started.signalCode !== null) finish(ended);
  });
}
