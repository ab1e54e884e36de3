import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:net';

const servers = new Set<Server>();

/** Runs before the first test of a process: from now on every server that listens is known. */
export function globalSetup(): void {
  subscribe('tracing:net.server.listen:asyncEnd', (message) => {
    if (typeof message === 'object' && message !== null && 'server' in message) servers.add(message.server as Server);
  });
}

/**
 * Runs when every test of a process has ended and the process is about to. A test that fails may have left a server
 * open, which must not keep the run from ending; one that passes and leaves a server open is at fault, and fails it.
 */
export function globalTeardown(): void {
  const open = [...servers].filter(({ listening }) => listening);
  if (open.length === 0) return;
  const where = open.map((server) => JSON.stringify(server.address())).join(', ');
  process.stderr.write(`\nA test has left open what it should have closed, a server at ${where}\n`);
  process.exitCode = 1;
}
