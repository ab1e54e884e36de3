/**
 * The darkroom's own process. It decodes what strangers send, one job at a time, so that a codec's crash or a memory
 * bomb ends here and not in the server. It watches its own memory and ends with its parent.
 */

import type { DarkroomJob, DarkroomResult } from './darkroom-jobs.ts';

export interface DarkroomQuestion {
  readonly job: DarkroomJob;
  /** bytes of resident memory at which the job is given up */
  readonly memoryLimit: number;
}

export type DarkroomWord =
  | { readonly kind: 'ready' }
  | { readonly kind: 'cannot-start'; readonly reason: string }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'answer';
      readonly result: DarkroomResult;
      /** the most resident memory while at it, and what is left of it */
      readonly peakBytes: number;
      readonly restBytes: number;
    };

const watchEveryMs = 15;

function say(word: DarkroomWord, then: () => void = () => {}): void {
  process.send?.(word, undefined, undefined, then);
}

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

try {
  const { runJob } = await import('./darkroom-jobs.ts');
  process.on('message', async ({ job, memoryLimit }: DarkroomQuestion) => {
    let peakBytes = process.memoryUsage.rss();
    const watch = setInterval(() => {
      peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
      // Codec threads are still at work, so the process cannot end in an orderly way.
      if (peakBytes > memoryLimit) say({ kind: 'out-of-memory' }, () => process.kill(process.pid, 'SIGKILL'));
    }, watchEveryMs);
    try {
      const result = await runJob(job);
      const restBytes = process.memoryUsage.rss();
      say({ kind: 'answer', result, peakBytes: Math.max(peakBytes, restBytes), restBytes });
    } catch (error) {
      say({ kind: 'failed', reason: String(error) });
    } finally {
      clearInterval(watch);
    }
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'cannot-start', reason: String(error) }, () => process.exit(1));
}
