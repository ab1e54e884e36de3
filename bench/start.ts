import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDateline } from './child.ts';
import { type Figure, median, orUnknown } from './figure.ts';

const starts = 3;

/** An empty newsroom from the start of its process to its first page. */
export async function benchStart(): Promise<readonly Figure[]> {
  const walls: number[] = [];
  const cpus: (number | null)[] = [];
  for (let n = 0; n < starts; n += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
    const began = performance.now();
    const server = await startDateline(folder);
    await (await fetch(`${server.origin}/`)).text();
    walls.push(performance.now() - began);
    cpus.push(server.cpu());
    await server.stop();
    rmSync(folder, { recursive: true });
  }
  const known = cpus.filter((cpu) => cpu !== null);
  return [
    {
      what: 'start of the process to its first page, empty newsroom',
      figure: orUnknown(known.length === 0 ? null : median(known), (cpu) => `${cpu.toFixed(2)} s CPU`),
      beside: `${(median(walls) / 1_000).toFixed(2)} s by the clock; median of ${starts}`,
      budget: '1.5 s CPU',
    },
  ];
}
