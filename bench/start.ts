import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

/** Clock ticks a second of /proc/<pid>/stat on Linux. */
const ticks = 100;

/** An empty newsroom from the start of its process to its first page, and its memory at rest. */
export async function benchStart(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const began = performance.now();
  const entry = join(import.meta.dirname, '..', 'dist', 'cli', 'dateline.js');
  const server = spawn(process.execPath, [entry, 'serve', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((found) => {
    let text = '';
    server.stdout.on('data', (piece) => {
      text += piece;
      const url = /http:\/\/[\d.:]+/.exec(text)?.[0];
      if (url) found(url);
    });
  });
  await (await fetch(`${address}/`)).text();
  const wall = performance.now() - began;
  const cpu = cpuOf(server.pid);
  await new Promise((rest) => setTimeout(rest, 1_500));
  const memory = memoryOf(server.pid);
  server.kill('SIGTERM');
  await new Promise((ended) => server.on('close', ended));
  rmSync(folder, { recursive: true });
  return [
    {
      what: 'start of the process to its first page',
      figure: cpu === null ? 'not on Linux' : `${cpu.toFixed(2)} s CPU`,
      beside: `${(wall / 1_000).toFixed(2)} s by the clock; budget 1.5 s CPU`,
    },
    {
      what: 'resident memory at rest',
      figure: memory === null ? 'not on Linux' : `${memory.toFixed(0)} MB`,
      beside: 'budget 150 MB',
    },
  ];
}

function cpuOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  } catch {
    return null;
  }
}

function memoryOf(pid: number | undefined): number | null {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000;
  } catch {
    return null;
  }
}
