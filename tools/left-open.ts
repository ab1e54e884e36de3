/** What a test that passes has closed: servers and processes of its own. Connections may still be on their way out. */
const mustBeClosed = new Set(['TCPServerWrap', 'ProcessWrap']);

/**
 * Runs when every test of a process has ended and the process is about to. A test that fails may have left a server
 * open, which must not keep the run from ending; one that passes and leaves something open is at fault, and fails it.
 */
export function globalTeardown(): void {
  const open = process.getActiveResourcesInfo().filter((kind) => mustBeClosed.has(kind));
  if (open.length === 0) return;
  process.stderr.write(`\nA test has left open what it should have closed: ${open.join(', ')}\n`);
  process.exitCode = 1;
}
